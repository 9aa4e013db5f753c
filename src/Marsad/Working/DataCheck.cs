using System.Reflection;

namespace Marsad.Working;

/// <summary>Loads every data file that ships with the library and tells what is wrong with any of them.</summary>
public static class DataCheck
{
    private static readonly Assembly Library = typeof(DataCheck).Assembly;

    /// <summary>The data files, in ordinal order: "data/places/countries.tsv".</summary>
    public static IReadOnlyList<string> Files { get; } =
        [.. Library.GetManifestResourceNames().Where(name => name.StartsWith("data/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>What is wrong, each as "FILE:LINE: cause", in order; empty where all is well.</summary>
    public static IReadOnlyList<string> Run() => Run(Tables());

    /// <summary>What is wrong with the given tables.</summary>
    internal static IReadOnlyList<string> Run(IEnumerable<Action> tables)
    {
        var errors = new SortedDictionary<(string File, int Line, string Message), string>();
        foreach (var load in tables)
        {
            try
            {
                load();
            }
            catch (Exception e) when (Cause(e) is { } cause)
            {
                // Two tables that stand on a third both fail with its error; it is told once.
                errors[(cause.File, cause.Line, cause.Message)] = cause.Message;
            }
        }
        return [.. errors.Values];
    }

    // Each lexicon is a static Lazy of the class that reads it, so none can be forgotten here.
    private static IEnumerable<Action> Tables() =>
        from type in Library.GetTypes()
        where !type.ContainsGenericParameters && type.Namespace != "Marsad.Recording"
        orderby type.FullName
        from field in type.GetFields(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly)
        where field.FieldType.IsGenericType && field.FieldType.GetGenericTypeDefinition() == typeof(Lazy<>)
        select (Action)(() => field.FieldType.GetProperty("Value")!.GetValue(field.GetValue(null)));

    private static LexiconException? Cause(Exception? failure)
    {
        while (failure is not null and not LexiconException)
            failure = failure.InnerException;
        return (LexiconException?)failure;
    }
}

using System.Reflection;

namespace Marsad.Working;

/// <summary>Loads every data file that ships with the library and tells all that is wrong with them.</summary>
public static class DataCheck
{
    private const int MostErrors = 1000;
    private static readonly Assembly Library = typeof(DataCheck).Assembly;

    /// <summary>The data files, in ordinal order: "data/places/countries.tsv".</summary>
    public static IReadOnlyList<string> Files { get; } =
        [.. Library.GetManifestResourceNames().Where(name => name.StartsWith("data/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>What is wrong, each as "FILE:LINE: cause", in order; empty where all is well.</summary>
    public static IReadOnlyList<string> Run() => Run(new Dictionary<string, string>());

    /// <summary>What is wrong when some files have another text than the shipped one.</summary>
    /// <remarks>A lexicon stops at what it cannot use. It is then read again without that row, until nothing more is found.</remarks>
    internal static IReadOnlyList<string> Run(IReadOnlyDictionary<string, string> changed)
    {
        var errors = new SortedDictionary<(string File, int Line, string Message), string>();
        var texts = new Dictionary<string, string>(changed, StringComparer.Ordinal);
        var emptied = new HashSet<string>(StringComparer.Ordinal);
        var trial = new DataTrial(texts, emptied);
        foreach (var lexicon in Lexicons())
        {
            while (errors.Count < MostErrors && Failure(trial, lexicon) is { } failure)
            {
                foreach (var error in failure.Others.Prepend(failure))
                    errors[(error.File, error.Line, error.Message)] = error.Message;
                if (!(failure.Line > 0 ? Leave(texts, failure) : emptied.Add(failure.File)))
                    break;
                trial = new DataTrial(texts, emptied);
            }
        }
        return [.. errors.Values];
    }

    // Each lexicon is a static field of the class that reads it, so none can be forgotten here.
    private static IEnumerable<Lexicon> Lexicons() =>
        from type in Library.GetTypes()
        where !type.ContainsGenericParameters
        orderby type.FullName
        from field in type.GetFields(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly)
        where field.FieldType.IsAssignableTo(typeof(Lexicon))
        select (Lexicon)field.GetValue(null)!;

    private static LexiconException? Failure(DataTrial trial, Lexicon lexicon)
    {
        try
        {
            trial.Run(lexicon.Read);
            return null;
        }
        catch (LexiconException failure)
        {
            return failure;
        }
    }

    // Leaves out the row, or in YAML the record, that cannot be used; lines keep their numbers.
    private static bool Leave(Dictionary<string, string> texts, LexiconException failure)
    {
        if (failure.Others.Count > 0)
            return false;
        if (!texts.TryGetValue(failure.File, out var text))
            text = DataFile.Read(failure.File);
        var lines = text.Split('\n');
        if (failure.Line > lines.Length)
            return false;
        int first = failure.Line - 1, last = first;
        if (failure.File.EndsWith(".yaml", StringComparison.Ordinal))
        {
            while (first > 0 && !lines[first].StartsWith("- ", StringComparison.Ordinal))
                first--;
            while (last + 1 < lines.Length && !lines[last + 1].StartsWith("- ", StringComparison.Ordinal))
                last++;
        }
        if (lines[first..(last + 1)].All(line => line.Length == 0))
            return false;
        Array.Fill(lines, "", first, last - first + 1);
        texts[failure.File] = string.Join('\n', lines);
        return true;
    }
}

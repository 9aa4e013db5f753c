namespace Marsad.Bench;

/// <summary>Where things lie.</summary>
internal static class Places
{
    /// <summary>The folder of the project.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Texts by others with their answers and scorers; not part of the project.</summary>
    public static string Shared { get; } = Path.GetFullPath(Path.Combine(Root, "..", "shared"));

    /// <summary>The frozen reference run.</summary>
    public static string Reference { get; } = Path.Combine(Root, "bench", "reference.json");

    public static string Corpus(string path) => Path.Combine(Shared, "corpora", path);

    public static string Tool(string name) => Path.Combine(Shared, "tools", name);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "marsad.slnx")))
                return folder.FullName;
        }
        throw new DirectoryNotFoundException($"{AppContext.BaseDirectory} does not lie in the project.");
    }
}

namespace Marsad.Tests.House;

/// <summary>The files of the project, as they lie beside the tests.</summary>
internal static class Source
{
    private static readonly string[] Passed = ["artifacts", "bin", "obj", "node_modules", "TestResults", "archive"];

    public static string Root { get; } = Find();

    /// <summary>Files under a folder of the project with one of the endings, by their path from the root.</summary>
    public static IEnumerable<string> Files(string folder, params string[] endings) =>
        from path in Under(Path.Combine(Root, folder))
        where endings.Contains(Path.GetExtension(path), StringComparer.Ordinal)
        select Path.GetRelativePath(Root, path).Replace('\\', '/');

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static IEnumerable<string> Under(string folder)
    {
        if (!Directory.Exists(folder))
            return [];
        return Directory.GetFiles(folder).Concat(Directory.GetDirectories(folder)
            .Where(sub => !Path.GetFileName(sub).StartsWith('.') && !Passed.Contains(Path.GetFileName(sub), StringComparer.Ordinal))
            .SelectMany(Under)).Order(StringComparer.Ordinal);
    }

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "marsad.slnx")))
                return folder.FullName;
        throw new DirectoryNotFoundException("The tests must run from inside the project's folder.");
    }
}

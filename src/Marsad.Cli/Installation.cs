namespace Marsad.Cli;

/// <summary>Where the program lies.</summary>
internal static class Installation
{
    /// <summary>The folder of examples that comes with the program, or null where there is none.</summary>
    public static string? Examples()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var examples = Path.Combine(folder.FullName, "examples");
            if (Directory.Exists(examples) && File.Exists(Path.Combine(folder.FullName, "marsad.slnx")))
                return examples;
        }
        return null;
    }
}

namespace Marsad.Reading;

/// <summary>Finds the report files under paths and takes in their bytes.</summary>
public static class ReportFiles
{
    private static readonly string[] Extensions = [".txt", ".text", ".html", ".htm", ".xhtml"];

    /// <summary>The report files under the given files and folders, folders searched through, in ordinal order; sidecars (named or not), hidden files, notes (.md) and the program's own ledger and archive are passed over.</summary>
    /// <param name="paths">Files and folders as the user named them.</param>
    /// <param name="problems">Takes what could not be read, with the cause.</param>
    public static IReadOnlyList<string> Find(IEnumerable<string> paths, ICollection<ReadProblem> problems)
    {
        var files = new SortedSet<string>(StringComparer.Ordinal);
        var sidecars = new List<string>();
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
                Search(path, files, problems);
            else if (File.Exists(path))
                (IsSidecar(path) ? (ICollection<string>)sidecars : files).Add(path);
            else
                problems.Add(new ReadProblem(path, null, "There is no such file or folder.", Fatal: true));
        }
        var expected = files.Select(ReportFile.SidecarOf).ToHashSet(StringComparer.Ordinal);
        foreach (var sidecar in sidecars.Where(sidecar => !expected.Contains(sidecar) && !Extensions.Any(extension => File.Exists(Path.ChangeExtension(sidecar, extension)))))
            problems.Add(Lone(sidecar));
        return [.. files];
    }

    /// <summary>Takes in a file and its sidecar. Null where that fails; why is among the problems.</summary>
    public static ReportFile? Open(string path, ICollection<ReadProblem> problems)
    {
        if (Bytes(path, problems, fatal: true) is not { } bytes)
            return null;
        var sidecar = ReportFile.SidecarOf(path);
        return new ReportFile
        {
            Path = path,
            Bytes = bytes,
            Sidecar = File.Exists(sidecar) && Bytes(sidecar, problems, fatal: false) is { } beside ? new ReadOnlyMemory<byte>(beside) : default(ReadOnlyMemory<byte>?),
        };
    }

    private static byte[]? Bytes(string path, ICollection<ReadProblem> problems, bool fatal)
    {
        string cause;
        try
        {
            // Pipes and devices have no length and are never opened.
            var length = new FileInfo(path).Length;
            if (length is > 0 and <= ReportReading.LargestFile)
                return File.ReadAllBytes(path);
            cause = length == 0 ? "The file is empty." : ReportReading.TooLarge(length);
        }
        catch (UnauthorizedAccessException)
        {
            cause = "The file may not be read: the rights are missing.";
        }
        catch (IOException failure)
        {
            cause = $"The file could not be read: {failure.Message}";
        }
        problems.Add(new ReadProblem(path, null, cause, fatal));
        return null;
    }

    private static void Search(string folder, SortedSet<string> files, ICollection<ReadProblem> problems)
    {
        string[] entries;
        try
        {
            entries = Directory.GetFileSystemEntries(folder);
        }
        catch (UnauthorizedAccessException)
        {
            problems.Add(new ReadProblem(folder, null, "The folder may not be read: the rights are missing.", Fatal: true));
            return;
        }
        catch (IOException failure)
        {
            problems.Add(new ReadProblem(folder, null, $"The folder could not be read: {failure.Message}", Fatal: true));
            return;
        }
        Array.Sort(entries, StringComparer.Ordinal);
        var holdsLedger = entries.Any(entry => entry.EndsWith(".db", StringComparison.Ordinal));
        foreach (var entry in entries)
        {
            var name = Path.GetFileName(entry);
            if (name.StartsWith('.') || (holdsLedger && name == "archive"))
                continue;
            if (Directory.Exists(entry))
            {
                // A link to a folder may lead back to where it stands.
                if (new DirectoryInfo(entry).LinkTarget is null)
                    Search(entry, files, problems);
            }
            else if (IsReport(name))
            {
                files.Add(entry);
            }
            else if (!IsPassedOver(name, entries, entry))
            {
                problems.Add(IsSidecar(name) ? Lone(entry) : new ReadProblem(entry, null, $"There is no reader for files of this kind; {string.Join(", ", Extensions)} are read.", Fatal: true));
            }
        }
    }

    private static bool IsSidecar(string path) => path.EndsWith(".json", StringComparison.Ordinal);

    private static ReadProblem Lone(string sidecar) =>
        new(sidecar, null, $"A .json file is the sidecar of a report, and no report of that name ({string.Join(", ", Extensions)}) lies beside it.", Fatal: true);

    private static bool IsReport(string name) => Extensions.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);

    private static bool IsPassedOver(string name, string[] entries, string entry) => Path.GetExtension(name) switch
    {
        ".md" or ".db" or ".db-wal" or ".db-shm" or ".db-journal" => true,
        ".json" => Extensions.Any(extension => entries.Contains(Path.ChangeExtension(entry, extension), StringComparer.Ordinal)),
        _ => false,
    };
}

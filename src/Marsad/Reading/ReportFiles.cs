namespace Marsad.Reading;

/// <summary>Finds the report files under paths and takes in their bytes.</summary>
public static class ReportFiles
{
    private const int MostNamed = 5;
    private const int HeadOfPage = 1024;

    private static readonly string[] Extensions = [".txt", ".text", ".html", ".htm", ".xhtml"];

    /// <summary>The report files under the given files and folders, in ordinal order.</summary>
    /// <remarks>
    /// A file that is named is read, whatever its ending. A folder is searched through for files that end as reports do; hidden files and folders, notes (.md) and links to folders are passed over.
    /// The program's own files (ledger with what is kept beside it, archive, page) are passed over even when named, since a pattern of the shell names them too, and so are sidecars of reports.
    /// </remarks>
    /// <param name="paths">Files and folders as the user named them.</param>
    /// <param name="problems">Takes what could not be read, with the cause.</param>
    /// <param name="remarks">Takes what the user may not expect: files that were passed over, and named ones that do not look like reports.</param>
    public static IReadOnlyList<string> Find(IEnumerable<string> paths, ICollection<ReadProblem> problems, ICollection<ReadProblem>? remarks = null)
    {
        var files = new SortedSet<string>(StringComparer.Ordinal);
        var sidecars = new List<string>();
        foreach (var path in paths)
        {
            if (IsOwn(path))
                remarks?.Add(Own(path));
            else if (Directory.Exists(path))
                Search(path, files, problems, remarks ?? []);
            else if (!File.Exists(path))
                problems.Add(new ReadProblem(path, null, "There is no such file or folder.", Fatal: true));
            else if (IsSidecar(path))
                sidecars.Add(path);
            else if (files.Add(path) && !IsReport(path))
                remarks?.Add(new ReadProblem(path, null, $"It is read as a report since it was named; in a folder only {string.Join(", ", Extensions)} are.", Fatal: false));
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
            cause = length == 0 ? "The file is empty, or a pipe or device, which are not read." : ReportReading.TooLarge(length);
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

    private static void Search(string folder, SortedSet<string> files, ICollection<ReadProblem> problems, ICollection<ReadProblem> remarks)
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
        var passedOver = new List<string>();
        foreach (var entry in entries)
        {
            var name = Path.GetFileName(entry);
            var isFolder = Directory.Exists(entry);
            // A link to a folder may lead back to where it stands.
            if (name.StartsWith('.') || (isFolder ? new DirectoryInfo(entry).LinkTarget is not null : IsNote(name)))
                passedOver.Add(name);
            else if (IsOwn(entry))
            {
                // Anybody can write a page that says it is ours.
                if (IsReport(name))
                    remarks.Add(Own(entry));
            }
            else if (isFolder)
                Search(entry, files, problems, remarks);
            else if (IsReport(name))
                files.Add(entry);
            else if (!IsSidecar(name))
                problems.Add(new ReadProblem(entry, null, $"There is no reader for files of this kind; {string.Join(", ", Extensions)} are read.", Fatal: true));
            else if (!Extensions.Any(extension => entries.Contains(Path.ChangeExtension(entry, extension), StringComparer.Ordinal)))
                problems.Add(Lone(entry));
        }
        if (passedOver.Count > 0)
            remarks.Add(new ReadProblem(folder, null, $"{string.Join(", ", passedOver.Take(MostNamed))}{(passedOver.Count > MostNamed ? $" and {passedOver.Count - MostNamed} more were" : passedOver.Count == 1 ? " was" : " were")} passed over: hidden files, notes and links to folders are no reports unless they are named.", Fatal: false));
    }

    private static bool IsSidecar(string path) => path.EndsWith(".json", StringComparison.Ordinal);

    private static ReadProblem Own(string path) => new(path, null, "It is Marsad's own and no report; it is passed over.", Fatal: false);

    private static ReadProblem Lone(string sidecar) =>
        new(sidecar, null, $"A .json file is the sidecar of a report, and no report of that name ({string.Join(", ", Extensions)}) lies beside it.", Fatal: true);

    private static bool IsReport(string name) => Extensions.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);

    private static bool IsNote(string name) => Path.GetExtension(name) is ".md";

    /// <summary>Whether this program made it.</summary>
    private static bool IsOwn(string path)
    {
        if (Directory.Exists(path))
            return Path.GetFileName(Path.TrimEndingDirectorySeparator(path)) == "archive" && HoldsLedger(Path.GetDirectoryName(Path.GetFullPath(Path.TrimEndingDirectorySeparator(path)))!);
        return Path.GetExtension(path) switch
        {
            ".db" or ".db-wal" or ".db-shm" or ".db-journal" => true,
            ".lock" or ".joins" or ".traces" or ".shown" or ".words" => Path.GetExtension(Path.GetFileNameWithoutExtension(path)) == ".db",
            ".html" => IsOwnPage(path),
            _ => false,
        };
    }

    private static bool HoldsLedger(string folder)
    {
        try
        {
            return Directory.EnumerateFiles(folder, "*.db").Any();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static bool IsOwnPage(string path)
    {
        Span<byte> head = stackalloc byte[HeadOfPage];
        try
        {
            // Pipes and devices have no length and are never opened.
            if (new FileInfo(path) is not { Exists: true, Length: > 0 })
                return false;
            using var file = File.OpenHandle(path);
            return head[..RandomAccess.Read(file, head, 0)].IndexOf("<meta name=\"generator\" content=\"Marsad "u8) >= 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            // Whoever opens it to read it tells why it cannot be.
            return false;
        }
    }
}

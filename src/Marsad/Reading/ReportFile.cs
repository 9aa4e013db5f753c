using NodaTime;

namespace Marsad.Reading;

/// <summary>A report as it came in: its bytes, and what the user says of it.</summary>
public sealed record ReportFile
{
    /// <summary>The file as the user named it.</summary>
    public required string Path { get; init; }

    /// <summary>The bytes, untouched.</summary>
    public required ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>The bytes of the sidecar, where one lies beside the file.</summary>
    public ReadOnlyMemory<byte>? Sidecar { get; init; }

    /// <summary>The date that the user gives to pages that bear none and have none in a sidecar.</summary>
    public LocalDate? Published { get; init; }

    /// <summary>The outlet that the user gives to pages that name none and have none in a sidecar.</summary>
    public string? Outlet { get; init; }

    /// <summary>The file's name without its extension.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>Where the sidecar of a file is looked for: the same name with the extension <c>.json</c>.</summary>
    public static string SidecarOf(string path) => System.IO.Path.ChangeExtension(path, ".json");
}

/// <summary>What reading a file came to.</summary>
/// <param name="Document">What was read; null where nothing of the file could be used.</param>
/// <param name="Problems">What was wrong, in the order met.</param>
public sealed record ReadResult(Document? Document, IReadOnlyList<ReadProblem> Problems)
{
    /// <summary>A file of which nothing could be used.</summary>
    public static ReadResult Refused(string file, string cause, string? where = null) => new(null, [new ReadProblem(file, where, cause, Fatal: true)]);
}

using NodaTime;

namespace Marsad;

/// <summary>One document as received. The bytes lie untouched in the archive under <see cref="Hash"/>.</summary>
public sealed record Report
{
    /// <summary>Hash of the bytes.</summary>
    public required ReportId Id { get; init; }

    /// <summary>The file's name without its extension, or the address it came from. For people; two reports may share it.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of the bytes, 64 hexadecimal digits.</summary>
    public required string Hash { get; init; }

    /// <summary>Number of bytes.</summary>
    public required long Length { get; init; }

    /// <summary>"text/plain", "text/html" …</summary>
    public required string MediaType { get; init; }

    /// <summary>Who published it, as the file, its sidecar or the user says.</summary>
    public string? Outlet { get; init; }

    /// <summary>Where it was published.</summary>
    public string? Url { get; init; }

    /// <summary>The page's title.</summary>
    public string? Title { get; init; }

    /// <summary>Date of the page's first story; lent to no other.</summary>
    public LocalDate? Published { get; init; }

    /// <summary>When it was fetched, as the sidecar says.</summary>
    public Instant? Retrieved { get; init; }

    /// <summary>ISO 639-1 code.</summary>
    public string? Language { get; init; }
}

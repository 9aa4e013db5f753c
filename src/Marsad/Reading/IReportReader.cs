namespace Marsad.Reading;

/// <summary>Takes the text of a format out of its bytes and lays it out in lines.</summary>
internal interface IReportReader
{
    /// <summary>"text/plain" …</summary>
    string MediaType { get; }

    /// <summary>The page, or null where nothing of it could be used; why is among the problems.</summary>
    Page? Read(string file, ReadOnlySpan<byte> bytes, List<ReadProblem> problems);
}

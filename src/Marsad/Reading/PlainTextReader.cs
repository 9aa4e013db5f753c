namespace Marsad.Reading;

/// <summary>Reads text files. The page's text is the decoded file itself, line ends and all, without a byte order mark.</summary>
internal sealed class PlainTextReader : IReportReader
{
    public string MediaType => "text/plain";

    public Page? Read(string file, ReadOnlySpan<byte> bytes, List<ReadProblem> problems)
    {
        var text = TextDecoding.Decode(file, bytes, declared: null, problems);
        return new Page { Text = text, Lines = PageLines.Of(text), MayBeWrapped = true };
    }
}

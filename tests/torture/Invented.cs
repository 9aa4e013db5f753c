using System.Text;

namespace Marsad.Torture;

/// <summary>Reports by number, always the same.</summary>
internal static class Invented
{
    public const string Coder = "torture 1.0";

    public static byte[] Bytes(int number, int length = 200)
    {
        var text = new StringBuilder();
        for (var line = 0; text.Length < length; line++)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"Report {number}: shells struck the market for the {line + 1}th time, the governor's office said.\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    public static Document Document(int number, byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        return new Document
        {
            Report = new Report { Id = ReportId.Of(bytes), Hash = Hash.Full(bytes), Length = bytes.Length, Name = $"report {number}", MediaType = "text/plain" },
            Text = text,
            Stories = [new Story { Number = 1, View = MappedText.Whole(text), Parts = [new StoryPart(PartKind.Paragraph, new TextSpan(0, text.Length))] }],
        };
    }

    public static Claim[] Claims(Document document, int count = 1) =>
    [
        .. Enumerable.Range(0, count).Select(i => new Claim
        {
            Id = ClaimId.Of(document.Report.Id, 1, ClaimKind.Incident, new TextSpan(i, 20)),
            Report = document.Report.Name,
            ReportId = document.Report.Id,
            Story = 1,
            Kind = ClaimKind.Incident,
            Type = "shelling-artillery-missile",
            Where = [new Location { Name = "Qasr", Feature = PlaceFeature.Settlement, Within = ["North"], Text = "the market" }],
            Spans = [new TextSpan(i, 20)],
            Quote = new TextSpan(i, 20).In(document.Text),
            Confidence = 0.9,
            Coder = Coder,
        }),
    ];
}

using System.Text.Json;
using System.Text.Json.Nodes;
using Marsad.Language;
using Marsad.Recording;

namespace Marsad.Working;

/// <summary>What persons said of claims as labelled cases: the sentences, what the machine made of them, and what it should have made. Coders are measured and trained on them.</summary>
public static class LabelledCases
{
    /// <summary>A case a line, as docs/desk.md describes it, by report and place in it. Who said it is not told.</summary>
    public static IEnumerable<string> Of(Ledger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        foreach (var told in Observatory.Corrected(ledger).Reviewed.GroupBy(claim => claim.Said.ReportId).OrderBy(group => group.Key))
        {
            if (ledger.Document(told.Key) is not { } document)
                continue;
            foreach (var claim in told.OrderBy(claim => claim.Shown.Spans[0]).ThenBy(claim => claim.Shown.Id))
                yield return Write(document, claim);
        }
    }

    private static string Write(Document document, ReviewedClaim claim)
    {
        var said = claim.IsMade ? claim.Said : null;
        var line = new JsonObject
        {
            ["case"] = claim.Reviews[^1].Id.Value,
            ["is"] = claim.Now is null ? "rejected" : JsonNode.Parse(ClaimJson.Write(claim.Now.Review!.Is)),
            ["report"] = document.Report.Id.Value,
            ["story"] = claim.Shown.Story,
        };
        if (document.Stories.FirstOrDefault(story => story.Number == claim.Shown.Story)?.Published is { } published)
            line["published"] = Node(published);
        if (document.Report.Language is { } language)
            line["language"] = language;
        line["sentences"] = new JsonArray([.. Sentences(document, claim.Shown).Select(span => (JsonNode)new JsonObject { ["span"] = Node(span), ["text"] = span.In(document.Text) })]);
        if (said is not null)
            (line["coder"], line["said"]) = (said.Coder, Node(said));
        if (claim.Now is { } now)
            line["should"] = Node(now with { Review = null });
        if (claim.Now?.Review!.Fields is { Count: > 0 } fields)
            line["fields"] = Node(fields);
        return line.ToJsonString(ClaimJson.Options);
    }

    // The whole sentences in which the claim's words stand.
    private static IEnumerable<TextSpan> Sentences(Document document, Claim claim)
    {
        if (document.Stories.FirstOrDefault(story => story.Number == claim.Story) is not { } story)
            return claim.Spans;
        var sentences = Analyzer.Split(story.View.Text, [.. story.Parts.Select(part => part.Span)]).Select(sentence => story.View.ToSource(sentence.Span));
        return sentences.Where(sentence => claim.Spans.Any(sentence.Overlaps)).Distinct().Order();
    }

    private static JsonNode? Node<T>(T value) => JsonSerializer.SerializeToNode(value, ClaimJson.Options);
}

using System.Text;

namespace Marsad.Tests.Specs;

/// <summary>Claims as people read them, a field a line, in the form of the tables of specs/coding.</summary>
internal static class ClaimWords
{
    public static string Of(IReadOnlyList<Claim> claims, string text) =>
        claims.Count == 0 ? "(nothing was coded)" : string.Join('\n', claims.Select((claim, i) => $"claim {i + 1}\n{Of(claim, text)}"));

    private static string Of(Claim claim, string text)
    {
        var page = new StringBuilder();
        Row("kind", $"{ClaimCheck.Kebab(claim.Kind)}, type {claim.Type}, {claim.Plover}{(claim.Main ? ", main" : "")}{(claim.Background ? ", background" : "")}, {ClaimCheck.Kebab(claim.Certainty)}");
        Row("form", string.Join(", ", claim.Form));
        Row("when", claim.When is null ? "" : $"{ClaimCheck.Days(claim.When)} '{claim.When.Text}'");
        Row("where", string.Join("; ", claim.Where.Select(place => $"{place.Relation} {place.Name} {place.Country} '{place.Text}'")));
        foreach (var actor in claim.Actors)
            Row(ClaimCheck.Kebab(actor.Role), $"{actor.Name} [{actor.Id}] {(actor.Class is { } kind ? ClaimCheck.Kebab(kind) : "")} '{actor.Text}'");
        foreach (var harm in claim.Harm)
            Row(ClaimCheck.Kebab(harm.Effect), $"{ClaimCheck.Show(harm)} '{harm.Text}'");
        Row("objects", string.Join("; ", claim.Objects.Select(o => $"{o.Text} ({o.Type})")));
        Row("weapons", string.Join(", ", claim.Weapons));
        Row("count", claim.Count is { } count ? $"{ClaimCheck.Number(count)} {claim.Unit}" : "");
        Row("sources", string.Join("; ", claim.Sources.Select(source => $"{source.Name} [{source.Id}] {ClaimCheck.Kebab(source.Stance)}")));
        Row("relation", string.Join(", ", claim.Relation.Select(relation => relation.Is)));
        Row("words", string.Join(" / ", claim.Spans.Select(span => ClaimCheck.Flat(span.In(text)))));
        return page.ToString();

        void Row(string field, string value)
        {
            if (value.Length > 0)
                page.Append("  ").Append(field.PadRight(12)).Append(value).Append('\n');
        }
    }
}

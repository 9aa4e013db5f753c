namespace Marsad.Publishing;

/// <summary>Puts a field of a claim into words, so that what a person said can stand beside what the machine said.</summary>
public static class FieldWords
{
    private const string Nothing = "nothing";

    /// <summary>A field before and after it was put right; where only the words that give it differ, those.</summary>
    public static (string Before, string After) Of(Claim before, Claim after, ClaimField field)
    {
        var (one, other) = (Of(before, field), Of(after, field));
        return one == other ? ($"{one} {Words(before, field)}", $"{other} {Words(after, field)}") : (one, other);
    }

    /// <summary>"armed clash", "2021-02-08", "near Qasr, Hamra", "killed 12; wounded 3 children".</summary>
    public static string Of(Claim claim, ClaimField field)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var words = field switch
        {
            ClaimField.Type => Wording.Plain(claim.Type),
            ClaimField.When => Wording.Of(claim.When),
            ClaimField.Where => string.Join("; ", claim.Where.Select(place => Wording.Place([place]))),
            ClaimField.Actors => string.Join("; ", claim.Actors.GroupBy(actor => actor.Role).Select(group => $"{Wording.Plain(group.Key)} {string.Join(", ", group.Select(actor => actor.Name))}")),
            ClaimField.Harm => string.Join("; ", claim.Harm.Select(harm => $"{Wording.Plain(harm.Effect)} {Wording.Range(harm.Low, harm.Best, harm.High)} {harm.Of}".TrimEnd())),
            ClaimField.Sources => string.Join("; ", claim.Sources.Select(source => source.Stance == Stance.Asserts ? source.Name : $"{source.Name} {Wording.Plain(source.Stance)}")),
            ClaimField.Objects => string.Join("; ", claim.Objects.Select(thing => $"{thing.Text} ({thing.Type})")),
            ClaimField.Weapons => string.Join(", ", claim.Weapons.Select(weapon => Wording.Plain(weapon))),
            ClaimField.Certainty => Wording.Plain(claim.Certainty),
            _ => claim.Count is { } count ? Wording.Range(count.Low, count.Best, count.High) : "",
        };
        return words.Length == 0 ? Nothing : words;
    }

    private static string Words(Claim claim, ClaimField field)
    {
        var words = field switch
        {
            ClaimField.When => [claim.When?.Text],
            ClaimField.Where => claim.Where.Select(place => place.Text),
            ClaimField.Actors => claim.Actors.Select(actor => actor.Text),
            ClaimField.Harm => claim.Harm.Select(harm => harm.Text),
            ClaimField.Sources => claim.Sources.Select(source => source.Text),
            _ => Enumerable.Empty<string?>(),
        };
        return $"(“{string.Join("”, “", words.OfType<string>())}”)";
    }
}

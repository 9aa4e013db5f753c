namespace Marsad.Coding;

/// <summary>Gives persons the names by which their story tells them in full: "Ana Ruiz was shot … Ruiz died on Tuesday", though it tells of each as of an event of its own.</summary>
internal static class FullNames
{
    /// <summary>The claims of one story with the persons harmed by their full names.</summary>
    public static IEnumerable<Claim> Complete(List<Claim> claims)
    {
        var names = claims.SelectMany(claim => claim.Harm).SelectMany(harm => harm.People).Select(person => person.Name).OfType<string>().Where(name => name.Contains(' ', StringComparison.Ordinal)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return names.Count == 0 ? claims : claims.Select(claim => claim.Harm.All(harm => harm.People.All(person => FullName(names, person.Name) is null)) ? claim
            : claim with { Harm = [.. claim.Harm.Select(harm => harm with { People = [.. harm.People.Select(person => FullName(names, person.Name) is { } full ? person with { Name = full } : person)] })] });
    }

    /// <summary>The one name of the story that ends with this one; null where none does, or several.</summary>
    private static string? FullName(List<string> names, string? name)
    {
        if (name is null)
            return null;
        var full = default(string);
        foreach (var other in names)
        {
            if (other.Length <= name.Length + 1 || other[^(name.Length + 1)] != ' ' || !other.EndsWith(name, StringComparison.OrdinalIgnoreCase))
                continue;
            if (full is not null && !full.EndsWith(other, StringComparison.OrdinalIgnoreCase) && !other.EndsWith(full, StringComparison.OrdinalIgnoreCase))
                return null;
            full = full is null || other.Length > full.Length ? other : full;
        }
        return full;
    }
}

using Marsad.Recording;
using Microsoft.AspNetCore.Http;

namespace Marsad.Web;

/// <summary>The record now and as it stood, as one kind of visitor may see it.</summary>
internal sealed class Records(CurrentRecord current, PastRecords past)
{
    public const string NoMoment = "is no moment; a date as 2021-02-08, a number of entries or a head was expected.";

    /// <summary>The record now.</summary>
    public CurrentRecord Current => current;

    /// <summary>The record that a request asks for; the present one, and a problem, where it asks for none that there is.</summary>
    public Snapshot Of(IQueryCollection query, IDictionary<string, string> problems) => Of(FilterReading.Value(query, Api.AsOfName), problems);

    /// <summary>The record as of a moment, or now where none is given.</summary>
    public Snapshot Of(string? text, IDictionary<string, string> problems)
    {
        var now = current.Now();
        if (text is null)
            return now;
        if (!AsOf.TryParse(text, out var moment))
        {
            problems[Api.AsOfName] = NoMoment;
            return now;
        }
        if (moment.Head is { } head && head.Size > now.Head.Size)
        {
            problems[Api.AsOfName] = $"is beyond the record, which has {now.Head.Size} entries.";
            return now;
        }
        if (moment.Head == now.Head || (moment is { Day: null, HasRoot: false } && moment.Head!.Size == now.Head.Size))
            return now;
        return past.At(moment, now.Head);
    }
}

/// <summary>What the record is to those who signed in, and to strangers.</summary>
/// <param name="Strangers">As the policy lets them see it, where the site is for strangers.</param>
/// <param name="Whole">All of it.</param>
internal sealed record RecordsByVisitor(Records Strangers, Records Whole)
{
    /// <summary>The record for whoever sent a request.</summary>
    public Records For(HttpContext http) => http.User.IsInRole(nameof(UserRole.Reader)) ? Whole : Strangers;
}

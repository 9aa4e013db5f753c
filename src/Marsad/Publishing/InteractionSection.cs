namespace Marsad.Publishing;

/// <summary>Who said, offered, rejected, accused or kept silent, and what was denied.</summary>
internal static class InteractionSection
{
    public static void Write(HtmlWriter html, Findings findings, Words words)
    {
        html.Write($"<section id=\"said\" aria-labelledby=\"said-h\">\n<h2 id=\"said-h\">Said and denied</h2>\n");
        var said = findings.Claims.Where(claim => claim.Kind == ClaimKind.Interaction).OrderBy(claim => claim.When?.From).ThenBy(claim => claim.Id).ToList();
        var denied = findings.Claims.Where(claim => claim.Kind != ClaimKind.Interaction && Wording.IsDenial(claim)).ToList();
        if (said.Count + denied.Count == 0)
            html.Write($"<p class=\"none\">Nothing of the kind was found.</p>\n");
        if (said.Count > 0)
            WriteSaid(html, said, words);
        if (denied.Count > 0)
        {
            html.Write($"<h3>Denied</h3>\n<ul class=\"claims\">");
            foreach (var claim in denied)
            {
                html.Write($"<li>");
                words.Quote(html, claim);
                if (words.Home(claim.Id) is { } home)
                    html.Write($"<p class=\"by\"><a href=\"#{home}\">what is denied</a></p>");
                html.Write($"</li>");
            }
            html.Write($"</ul>\n");
        }
        html.Write($"</section>\n");
    }

    private static void WriteSaid(HtmlWriter html, List<Claim> said, Words words)
    {
        html.Write($"<div class=\"scroll\" role=\"region\" aria-labelledby=\"said-h\" tabindex=\"0\"><table class=\"said stacked\"><thead><tr><th scope=\"col\">Date</th><th scope=\"col\">Who</th><th scope=\"col\">Did</th><th scope=\"col\">To whom</th><th scope=\"col\">In whose words</th></tr></thead><tbody>\n");
        foreach (var claim in said)
        {
            html.Write($"<tr id=\"{claim.Id}\"><th scope=\"row\" class=\"date\">{Wording.Of(claim.When)}</th><td>{Wording.Names(claim.Actors, Role.Actor)}</td><td>{Wording.Plain(claim.Type)}</td><td>{Wording.Names(claim.Actors, Role.Recipient)}</td><td class=\"words\">");
            words.Quote(html, claim);
            html.Write($"</td></tr>\n");
        }
        html.Write($"</tbody></table></div>\n");
    }
}

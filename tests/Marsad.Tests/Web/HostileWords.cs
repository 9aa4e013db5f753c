using System.Globalization;

namespace Marsad.Tests.Web;

/// <summary>What hostile reports would write where names and words belong, so that a page runs it. What ran would set <c>window.owned</c>.</summary>
internal static class HostileWords
{
    private const string Run = "window.owned=1";

    // Each is a way into a page that once worked somewhere: markup, attributes, styles, addresses, templates, comments, encodings.
    private static readonly string[] Ways =
    [
        "<script>{0}</script>", "<ScRiPt>{0}</sCrIpT>", "<script src=data:text/javascript,{0}></script>", "<script/x>{0}</script>", "<<script>{0}//<</script>", "<script type=module>{0}</script>",
        "<img src=x onerror={0}>", "<img src=x onerror=\"{0}\">", "<image src=x onerror={0}>", "<img/src=x/onerror={0}>", "<img src=x:x onerror\n={0}>", "<img srcset=x onerror={0}>",
        "<svg onload={0}>", "<svg/onload={0}>", "<svg><script>{0}</script></svg>", "<svg><animate onbegin={0} attributeName=x dur=1s>", "<svg><a xlink:href=javascript:{0}><text y=9>x</text></a></svg>", "<svg><use href=\"data:image/svg+xml,<svg id=x onload={0}/>#x\"/></svg>",
        "<iframe src=javascript:{0}></iframe>", "<iframe srcdoc=\"<script>parent.{0}</script>\"></iframe>", "<object data=javascript:{0}></object>", "<embed src=javascript:{0}>", "<math><mtext><table><mglyph><style><img src=x onerror={0}></style>",
        "<body onload={0}>", "<input autofocus onfocus={0}>", "<select autofocus onfocus={0}>", "<details open ontoggle={0}>", "<video><source onerror={0}></video>", "<audio src=x onerror={0}>", "<marquee onstart={0}>",
        "\" onmouseover={0} x=\"", "' onmouseover={0} x='", "\" autofocus onfocus={0} x=\"", "' autofocus onfocus={0} x='", "\"><script>{0}</script>", "'><script>{0}</script>", "</title><script>{0}</script>", "</textarea><script>{0}</script>", "</style><script>{0}</script>", "</script><script>{0}</script>",
        "--><script>{0}</script>", "]]><script>{0}</script>", "javascript:{0}", "JaVaScRiPt:{0}", "java\tscript:{0}", "data:text/html,<script>{0}</script>", "&lt;script&gt;{0}&lt;/script&gt;", "&#60;script&#62;{0}&#60;/script&#62;",
        "${{{0}}}", "{{{{constructor.constructor('{0}')()}}}}", "`-{0}-`", "';{0};//", "\";{0};//", "\\\";{0};//", "{{\"__proto__\":{{\"owned\":1}}}}", "<style>@import 'data:text/css,*{{x:expression({0})}}';</style>", "<style onload={0}></style>", "<link rel=stylesheet href=x onerror={0}>",
        "<base href=//127.0.0.1:1/>", "<meta http-equiv=refresh content=\"0;url=javascript:{0}\">", "<form action=javascript:{0}><button autofocus>x</button></form>", "<button popovertarget=x onclick={0}>x</button>", "<template><script>{0}</script></template>", "<noscript><p title=\"</noscript><img src=x onerror={0}>\">",
    ];

    // What a filter that looks for the plain forms would overlook.
    private static readonly Func<string, string>[] Guises =
    [
        way => way,
        way => "The town of " + way + " and around",
        way => way.Replace("<", "\uFF1C<", StringComparison.Ordinal),
        way => "الميادين" + way + "\u202E\u2066",
        way => way.ToUpper(CultureInfo.InvariantCulture).Replace("WINDOW.OWNED=1", Run, StringComparison.Ordinal),
        way => way + way,
        way => "\u200B" + way.Replace(' ', '/'),
        way => "]]>\"'" + way + "'\"<!--",
    ];

    public static IReadOnlyList<string> All { get; } = [.. from guise in Guises from way in Ways select guise(string.Format(CultureInfo.InvariantCulture, way, Run))];
}

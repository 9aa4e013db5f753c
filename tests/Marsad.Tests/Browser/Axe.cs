using Marsad.Tests.House;
using Microsoft.Playwright;
using Xunit;

namespace Marsad.Tests.Browser;

/// <summary>axe-core, which finds what keeps people from reading a page by keyboard, by ear or with weak eyes.</summary>
internal static class Axe
{
    private static readonly string Script = Path.Combine(Source.Root, "artifacts", "islands", "node_modules", "axe-core", "axe.min.js");

    /// <summary>Serious and critical faults of the page, each with where it is.</summary>
    public static async Task<IReadOnlyList<string>> Faults(IPage page)
    {
        var isThere = File.Exists(Script);
        if (!isThere && Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail("axe-core is missing; ./test installs npm as root, and the build brings it.");
        Assert.SkipWhen(!isThere, "npm was not there when the site was built, so axe-core is missing.");
        await page.EvaluateAsync(await File.ReadAllTextAsync(Script));
        return await page.EvaluateAsync<string[]>("""
            async () => (await axe.run(document, { preload: false, resultTypes: ['violations'] })).violations
                .filter(fault => fault.impact === 'serious' || fault.impact === 'critical')
                .flatMap(fault => fault.nodes.slice(0, 3).map(node => `${fault.id}: ${node.target.join(' ')} ${node.failureSummary.split('\n')[1]?.trim()}`))
            """);
    }
}

using Microsoft.Playwright;

namespace Marsad.Tests.Browser;

/// <summary>Goes through a page as somebody does who has no mouse.</summary>
internal static class Keyboard
{
    private const int PressesForEach = 4; // a field for a date has parts

    /// <summary>What the tabulator does not reach, or reaches without its being seen.</summary>
    public static async Task<IReadOnlyList<string>> Faults(IPage page)
    {
        var all = await page.EvaluateAsync<string[]>("""
            () => {
                document.activeElement?.blur();
                window.scrollTo(0, 0);
                const all = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")]
                    .filter(element => element.checkVisibility() && element.type !== "hidden" && !element.disabled && element.tabIndex >= 0 && isGoneTo(element) && !element.closest("details:not([open]) > :not(summary)"));
                // Of the buttons of which one is chosen, the arrows go on from that one.
                function isGoneTo(element) {
                    if (element.type !== "radio")
                        return true;
                    const group = [...element.form.querySelectorAll(`input[type=radio][name="${element.name}"]`)];
                    return element === (group.find(one => one.checked) ?? group[0]);
                }
                all.forEach((element, number) => element.dataset.walk = number);
                return all.map(element => `${element.tagName} ${element.name ?? ""} ${element.textContent.trim().slice(0, 40)}`);
            }
            """);
        var reached = new HashSet<int>();
        var faults = new HashSet<string>(StringComparer.Ordinal);
        for (var presses = 0; presses < all.Length * PressesForEach; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
            var (number, fault) = await Here(page);
            if (number < 0)
                break;
            reached.Add(number);
            if (fault.Length > 0)
                faults.Add($"{all[number]}: {fault}");
        }
        return [.. all.Index().Where(one => !reached.Contains(one.Index)).Select(one => $"{one.Item}: is not reached"), .. faults];
    }

    private static async Task<(int Number, string Fault)> Here(IPage page)
    {
        var answer = await page.EvaluateAsync<string>("""
            () => {
                const element = document.activeElement;
                if (!element || element.dataset.walk === undefined)
                    return "-1|";
                const style = getComputedStyle(element);
                const box = element.getClientRects()[0];
                const [x, y] = [box.left + Math.min(box.width / 2, 40), box.top + Math.min(box.height / 2, 12)];
                const seen = document.elementFromPoint(x, y);
                const fault = style.outlineStyle === "none" ? "shows no focus"
                    : !seen || !(element.contains(seen) || seen.contains(element) || seen.closest("label")?.contains(element)) ? `is hidden behind ${seen ? seen.tagName + " " + seen.className : `the edge at ${Math.round(x)}, ${Math.round(y)}`}`
                    : "";
                return `${element.dataset.walk}|${fault}`;
            }
            """);
        var parts = answer.Split('|');
        return (int.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture), parts[1]);
    }
}

using System.Text.Json.Nodes;

namespace EndToEnd.Tests;

/// <summary>Projects and cost codes of both sides in one command, as text and as JSON.</summary>
public sealed class AlignTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5); // against a hang only

    [Fact]
    public async Task One_command_shows_what_both_sides_have_and_what_to_do_about_the_rest()
    {
        await using var sandbox = await Programs.SandboxAsync("--seed", "1", "--orders", "3");

        await using var json = Programs.Host("align", "--json", "--sandbox", sandbox.Address);
        Assert.Equal(1, await json.ExitAsync(Limit)); // the sandbox's contractor has projects that only Zoho Books has
        var report = JsonNode.Parse(json.Output)!;
        Assert.False((bool)report["isAligned"]!);
        Assert.Contains(report["projects"]!.AsArray(), project => (string?)project!["standing"] == "InBoth");
        var alone = report["projects"]!.AsArray().First(project => (string?)project!["standing"] == "OnlyInZoho")!;
        Assert.NotEmpty(report["codes"]!.AsArray());

        await using var text = Programs.Host("align", "--sandbox", sandbox.Address);
        Assert.Equal(1, await text.ExitAsync(Limit));
        Assert.Contains($"{alone["sentence"]} {alone["nextStep"]}", text.Output, StringComparison.Ordinal);
        Assert.Contains("only in Zoho Books", text.Output, StringComparison.Ordinal);
    }
}

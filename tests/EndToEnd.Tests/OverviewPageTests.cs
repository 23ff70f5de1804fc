using System.Globalization;
using System.Text.Json.Nodes;
using EmbeddedHost;
using Zoho.Procore.Sdk.Testing;

namespace EndToEnd.Tests;

/// <summary>The overview as a browser without scripts gets it.</summary>
[Collection(SimulatedTime.Name)]
public sealed class OverviewPageTests : IAsyncLifetime
{
    private readonly PagedHost _host = new();

    public ValueTask InitializeAsync() => _host.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task The_overview_and_the_status_say_how_many_calls_are_left()
    {
        var left = await _host.Web.Runtime.CallsLeftAsync(_host.Web.Runtime.Connections[0], TestContext.Current.CancellationToken);
        Assert.NotNull(left.ZohoBooks);
        var page = await _host.ShownAsync("/");
        Assert.True(left.ADay > left.ZohoBooks, $"{left}");
        Assert.Contains(FormattableString.Invariant($"Calls left: {left.ZohoBooks:N0} of Zoho Books today ({left.ADay - left.ZohoBooks:N0} of {left.ADay:N0} used), "), page.Body!.TextContent, StringComparison.Ordinal);
        var services = JsonNode.Parse((await _host.Web.SendAsync("GET", "/api/status")).Body)!["connections"]![0]!["services"]!;
        Assert.Equal((left.ZohoBooks, left.ADay - left.ZohoBooks, left.Procore), ((long?)services[0]!["callsLeft"], (long?)services[0]!["callsUsed"], (long?)services[1]!["callsLeft"]));
    }

    [Fact]
    public async Task The_overview_counts_every_order_once_and_both_sides_of_what_agrees_are_the_same()
    {
        var page = await _host.ShownAsync("/");
        Assert.Contains("It writes what it plans. So said Ann, ", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Zoho Books answers. It was last read to the end 2026-10-05", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Contains("questions wait for a person", page.Body.TextContent, StringComparison.Ordinal);

        var known = await _host.RecordsAsync();
        var states = page.QuerySelectorAll("table")[0].QuerySelectorAll("tbody tr");
        Assert.Equal(known.Count, states.Sum(row => (int)PagedHost.Amount(row.Children[1])));
        foreach (var row in states)
        {
            var orders = (await _host.ShownAsync(row.QuerySelector("a")!.GetAttribute("href")!)).QuerySelectorAll("tbody tr").Length;
            Assert.Equal(Math.Min(50, (int)PagedHost.Amount(row.Children[1])), orders);
        }

        var tables = page.QuerySelectorAll("table[data-currency]");
        Assert.NotEmpty(tables);
        Assert.Equal(known.Count, tables.Sum(table => (int)PagedHost.Amount(table.QuerySelector("tbody tr:last-child")!.Children[1])));
        foreach (var table in tables)
        {
            var rows = table.QuerySelectorAll("tbody tr").ToList();
            for (var column = 1; column <= 3; column++) Assert.Equal(PagedHost.Amount(rows[^1].Children[column]), rows[..^1].Sum(row => PagedHost.Amount(row.Children[column])));
            Assert.Equal(rows[0].Children[2].TextContent, rows[0].Children[3].TextContent);

            // The bars say what stands beside them.
            var whole = Math.Max(PagedHost.Amount(rows[^1].Children[2]), PagedHost.Amount(rows[^1].Children[3]));
            foreach (var row in rows)
                Assert.Equal(
                    [PageWords.Share(PagedHost.Amount(row.Children[2]), whole), PageWords.Share(PagedHost.Amount(row.Children[3]), whole)],
                    row.QuerySelectorAll("svg rect").Select(bar => int.Parse(bar.GetAttribute("width")!, CultureInfo.InvariantCulture)));
        }
    }
}

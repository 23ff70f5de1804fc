using System.Text.Json;
using NodaTime;

namespace ZohoProcore.Sync.Tests.Model.Health;

/// <summary>The stored form of a connection's health is read by the next version as well.</summary>
public sealed class HealthNoteTests
{
    private const string Stored = """
        {"zoho":{"problems":{"scan.orders":{"kind":"Silent","since":"2026-11-20T12:00:00Z","attempts":3,"sentence":"no answer"}},"readAt":"2026-11-20T11:55:00Z"},"procore":{"problems":{}}}
        """;

    [Fact]
    public void It_is_written_as_it_was_and_read_back()
    {
        var since = Instant.FromUtc(2026, 11, 20, 12, 0);
        var note = new HealthNote
        {
            Zoho = new()
            {
                Problems = new Dictionary<string, HealthProblem> { ["scan.orders"] = new(ProblemKind.Silent, since, 3, "no answer") },
                ReadAt = since - Duration.FromMinutes(5),
            },
        };

        Assert.Equal(Stored.Trim(), JsonSerializer.Serialize(note, HealthJson.Default.HealthNote));
        var read = JsonSerializer.Deserialize(Stored, HealthJson.Default.HealthNote)!;
        Assert.Equal(note.Zoho.Problems["scan.orders"], read.Zoho.Problems["scan.orders"]);
        Assert.Equal((note.Zoho.ReadAt, null), (read.Zoho.ReadAt, read.Procore.ReadAt));
    }

    [Fact]
    public void A_connection_is_well_when_both_services_are_or_were_not_asked_yet()
    {
        var (healthy, throttled) = (new ServiceHealth { State = ServiceHealthState.Healthy }, new ServiceHealth { State = ServiceHealthState.Throttled });
        Assert.True(new ConnectionHealth(healthy, new()).IsWell);
        Assert.False(new ConnectionHealth(healthy, throttled).IsWell);
        Assert.False(new ConnectionHealth(throttled, healthy).IsWell);
        Assert.True(new ConnectionHealth(healthy, new() { StopsOrders = true }).StopsOrders);
        Assert.True(new ConnectionHealth(new() { StopsOrders = true }, healthy).StopsOrders);
        Assert.False(new ConnectionHealth(healthy, throttled).StopsOrders);
    }
}

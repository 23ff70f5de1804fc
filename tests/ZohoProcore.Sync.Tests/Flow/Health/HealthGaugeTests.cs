using System.Diagnostics.Metrics;

namespace ZohoProcore.Sync.Tests;

/// <summary>What the meter says of connections, and that it says nothing more once it is disposed.</summary>
public sealed class HealthGaugeTests
{
    private static readonly ConnectionHealth Well = new(new() { State = ServiceHealthState.Healthy }, new() { State = ServiceHealthState.Unknown });

    [Fact]
    public void It_says_of_each_connection_in_which_state_each_service_was_seen_last()
    {
        using var gauge = new HealthGauge(this);
        gauge.Note("acme", Well);
        gauge.Note("best", Well);
        gauge.Note("acme", Well with { Procore = new() { State = ServiceHealthState.Throttled } });

        var seen = Read(this);
        Assert.Equal(4 * Enum.GetValues<ServiceHealthState>().Length, seen.Count);
        Assert.Equal(
            ["acme Procore Throttled", "acme Zoho Books Healthy", "best Procore Unknown", "best Zoho Books Healthy"],
            seen.Where(one => one.Value == 1).Select(one => one.Tags).Order());
    }

    [Fact]
    public void Once_it_is_disposed_it_says_nothing()
    {
        var gauge = new HealthGauge(this);
        gauge.Note("acme", Well);
        gauge.Dispose();
        Assert.Empty(Read(this));
    }

    /// <summary>What the meter of this scope says.</summary>
    internal static List<(int Value, string Tags)> Read(object scope)
    {
        var seen = new List<(int, string)>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, to) =>
        {
            if (instrument.Meter.Name == "ZohoProcore.Sync" && instrument.Name == "sync.service.state" && ReferenceEquals(instrument.Meter.Scope, scope)) to.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<int>((_, value, tags, _) => seen.Add((value, string.Join(' ', tags.ToArray().Select(tag => tag.Value)))));
        listener.Start();
        listener.RecordObservableInstruments();
        return seen;
    }
}

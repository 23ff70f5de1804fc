using System.Diagnostics.Metrics;

namespace ZohoProcore.Sync.Tests;

/// <summary>Listens to the meter of one scope alone: those of other tests in this process are other ones.</summary>
internal sealed class MeteredNow : IDisposable
{
    private readonly object _gate = new();
    private readonly List<(string Instrument, double Value, string Tags)> _measured = [];
    private readonly HashSet<(string Instrument, string Tags)> _named = [];
    private readonly MeterListener _listener = new();

    public MeteredNow(object scope, Action? throws = null)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == "ZohoProcore.Sync" && ReferenceEquals(instrument.Meter.Scope, scope)) listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Add(instrument, value, tags, throws));
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags, throws));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags, throws));
        _listener.Start();
    }

    /// <summary>The instruments that measured something, each with the names of its tags.</summary>
    public IReadOnlySet<(string Instrument, string Tags)> Named
    {
        get
        {
            lock (_gate) return _named.ToHashSet();
        }
    }

    /// <summary>In which state each service of each connection was seen last.</summary>
    public static IEnumerable<string> States(object scope)
    {
        using var metered = new MeteredNow(scope);
        return [.. metered.Observe("sync.service.state").Where(one => one.Value > 0).Select(one => one.Tags)];
    }

    /// <summary>What an instrument that is asked says now.</summary>
    public IReadOnlyList<(double Value, string Tags)> Observe(string instrument)
    {
        lock (_gate) _measured.RemoveAll(one => one.Instrument == instrument);
        _listener.RecordObservableInstruments();
        return Of(instrument);
    }

    /// <summary>What an instrument said so far.</summary>
    public IReadOnlyList<(double Value, string Tags)> Of(string instrument)
    {
        lock (_gate) return [.. _measured.Where(one => one.Instrument == instrument).Select(one => (one.Value, one.Tags))];
    }

    /// <summary>What a counter comes to.</summary>
    public double Sum(string instrument, string tags) => Of(instrument).Where(one => one.Tags == tags).Sum(one => one.Value);

    public void Dispose() => _listener.Dispose();

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags, Action? throws)
    {
        var all = tags.ToArray();
        lock (_gate)
        {
            _measured.Add((instrument.Name, value, string.Join(' ', all.Select(tag => tag.Value))));
            _named.Add((instrument.Name, string.Join(", ", all.Select(tag => tag.Key))));
        }

        throws?.Invoke();
    }
}

using System.Diagnostics.Metrics;
using Zoho.Procore.Sdk.Shared;

namespace Zoho.Procore.Sdk.Testing;

/// <summary>The two clients' instruments have one name each; whose a measurement is, a tag says. The tags are those that docs/telemetry.md has.</summary>
public class ClientTelemetryTests
{
    private const string Name = "a meter of this test";

    [Fact]
    public void What_is_measured_says_which_service_it_is_of()
    {
        using var telemetry = new ClientTelemetry(Name, "Procore");
        List<string> measured = [];
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (instrument.Meter.Name == Name)
                listening.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => measured.Add(Said(instrument, value, tags)));
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => measured.Add(Said(instrument, value, tags)));
        listener.Start();

        using ApiRequest call = ApiRequest.Get("/rest/v1.0/vendors/{id}");
        call.Sends = 3;
        telemetry.PermitWait(TimeSpan.FromSeconds(2), call);
        telemetry.Finish(null, call, 200, null, TimeSpan.FromSeconds(4));
        using ApiRequest once = ApiRequest.Get("/rest/v1.0/vendors/{id}");
        once.Sends = 1;
        once.Priority = RequestPriority.Background;
        telemetry.PermitWait(TimeSpan.FromSeconds(1), once);
        telemetry.Finish(null, once, null, "Timeout", TimeSpan.FromSeconds(5));

        Assert.Equal(
            [
                "client.permit.wait 2 service=Procore priority=foreground",
                "client.request.duration 4 service=Procore http.request.method=GET url.template=/rest/v1.0/vendors/{id} http.response.status_code=200",
                "client.request.resends 2 service=Procore url.template=/rest/v1.0/vendors/{id}",
                "client.permit.wait 1 service=Procore priority=background",
                "client.request.duration 5 service=Procore http.request.method=GET url.template=/rest/v1.0/vendors/{id} http.response.status_code=",
            ],
            measured);
    }

    private static string Said(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        FormattableString.Invariant($"{instrument.Name} {value} {string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))}");
}

using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using Xunit.Sdk;

namespace Zoho.Procore.Sdk.Testing;

/// <summary>Shows that the sinks find a secret wherever it is let out; without this, a test that finds none would mean nothing.</summary>
public abstract class SinksContract
{
    private const string Secret = "zz-canary+secret/0123456789";

    [Theory]
    [InlineData("message")]
    [InlineData("log value")]
    [InlineData("inner exception")]
    [InlineData("exception data")]
    [InlineData("activity tag")]
    [InlineData("metric tag")]
    [InlineData("escaped")]
    [InlineData("base 64")]
    [InlineData("its end")]
    public void A_secret_that_is_let_out_is_found(string where)
    {
        using var sinks = new Sinks();
        using var source = new ActivitySource("sinks");
        using var meter = new Meter("sinks");
        sinks.Hold(Secret);
        Leak(where, sinks, source, meter);
        Assert.ThrowsAny<XunitException>(() => sinks.Hold(Secret));
    }

    private static void Leak(string where, Sinks sinks, ActivitySource source, Meter meter)
    {
        switch (where)
        {
            case "message":
                sinks.Log(LogLevel.Debug, default, "state", null, (_, _) => "a " + Secret);
                break;
            case "log value":
                sinks.Log(LogLevel.Debug, default, new[] { new KeyValuePair<string, object?>("x", Secret) }, null, (_, _) => "");
                break;
            case "inner exception":
                sinks.Add(new InvalidOperationException("", new InvalidOperationException(Secret)));
                break;
            case "exception data":
                sinks.Add(new InvalidOperationException("") { Data = { ["x"] = Secret } });
                break;
            case "activity tag":
                source.StartActivity("call")!.SetTag("x", Secret).Dispose();
                break;
            case "metric tag":
                meter.CreateCounter<long>("calls").Add(1, new KeyValuePair<string, object?>("x", Secret));
                break;
            case "escaped":
                sinks.Add("https://x.example/?t=" + Uri.EscapeDataString(Secret));
                break;
            case "base 64":
                sinks.Add(Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(Secret)));
                break;
            default:
                sinks.Add("…" + Secret[^12..]);
                break;
        }
    }
}

using System.Globalization;
using System.Text.Json.Nodes;
using Sandbox;

namespace ZohoBooks.Client.Tests;

/// <summary>The client against the sandbox, which was written from the facts and not from the client.</summary>
internal static class Sandboxed
{
    public static IZohoBooksClient Client(SandboxServer sandbox, TimeProvider time, Action<ZohoBooksOptions>? more = null)
    {
        var options = new ZohoBooksOptions
        {
            Region = Region(sandbox.Data.Organization.Region),
            OrganizationId = sandbox.Data.Organization.OrganizationId,
            ClientId = sandbox.Data.Organization.ClientId,
            ClientSecret = sandbox.Data.Organization.ClientSecret,
            RefreshToken = sandbox.Data.Organization.RefreshToken,
            TimeProvider = time,
            PrimaryHandler = () => sandbox.CreateHandler(),
            // A clock may run hundreds of times faster than the wall; a slow machine is no slow server.
            AttemptTimeout = TimeSpan.FromHours(6),
            MaxRateLimitWait = TimeSpan.FromHours(6),
        };
        more?.Invoke(options);
        return ZohoBooksClient.Create(options);
    }

    public static Limits Read(SandboxServer sandbox)
    {
        JsonObject zoho = sandbox.DescribeState()["limits"]!["zoho"]!.AsObject();
        return new Limits(Number(zoho["maxPerMinute"]), Number(zoho["maxInFlight"]), Number(zoho["responses429"]));
    }

    private static int Number(JsonNode? node) => int.Parse(node!.ToJsonString(), CultureInfo.InvariantCulture);

    private static ZohoRegion Region(string code) => code switch
    {
        "us" => ZohoRegion.UnitedStates,
        "eu" => ZohoRegion.Europe,
        "in" => ZohoRegion.India,
        "au" => ZohoRegion.Australia,
        "jp" => ZohoRegion.Japan,
        "ca" => ZohoRegion.Canada,
        "cn" => ZohoRegion.China,
        "sa" => ZohoRegion.SaudiArabia,
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "no such region"),
    };

    internal sealed record Limits(int MaxPerMinute, int MaxInFlight, int Status429);
}

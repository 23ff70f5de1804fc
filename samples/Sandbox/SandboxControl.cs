using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>
/// The sandbox's own routes, which no vendor has: <c>/_sandbox/</c> clock, state, requests, credentials to read; webhooks, pump,
/// burst, faults, revoke, zoho/edit, procore/edit to post.
/// </summary>
internal sealed class SandboxControl(SandboxServer server) : IDisposable
{
    private readonly Lock _gate = new();
    private HttpClient? _client;

    public void Dispose() => _client?.Dispose();

    public async ValueTask<SandboxResponse> HandleAsync(SandboxRequest request, CancellationToken cancellationToken)
    {
        try
        {
            if (request is { Method: "POST", Path: "/_sandbox/pump" })
                return SandboxResponse.Json(new JsonObject { ["tried"] = await server.PumpWebhooksAsync(cancellationToken) });
            return (request.Method, request.Path) switch
            {
                ("GET", "/_sandbox/clock") => SandboxResponse.Json(Clock()),
                ("GET", "/_sandbox/state") => SandboxResponse.Json(server.DescribeState()),
                ("GET", "/_sandbox/requests") => SandboxResponse.Json(server.Log.DescribeRequests(After(request))),
                ("GET", "/_sandbox/credentials") => SandboxResponse.Json(Credentials()),
                ("POST", "/_sandbox/webhooks") => Webhooks(Body(request)),
                ("POST", "/_sandbox/burst") => Burst(Body(request)),
                ("POST", "/_sandbox/faults") => Faults(Body(request)),
                ("POST", "/_sandbox/revoke") => Revoke(),
                ("POST", "/_sandbox/access") => Access(Body(request)),
                ("POST", "/_sandbox/zoho/edit") => EditOrder(Body(request)),
                ("POST", "/_sandbox/procore/edit") => SandboxResponse.Json(server.Procore.Edit(Body(request))),
                _ => Wrong($"The sandbox has no {request.Method} {request.Path}.", 404),
            };
        }
        catch (Exception e) when (e is FormatException or InvalidOperationException or KeyNotFoundException or UriFormatException)
        {
            return Wrong(e.Message, 400);
        }
    }

    private static SandboxResponse Wrong(string message, int status) => SandboxResponse.Json(new JsonObject { ["error"] = message }, status);

    private static JsonObject Body(SandboxRequest request) =>
        request.ReadJson() as JsonObject ?? throw new FormatException("The body has to be a JSON object.");

    private static long After(SandboxRequest request) =>
        request.QueryValue("after") is { } text ? long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    private static Uri? Address(JsonNode? node) => (string?)node is { Length: > 0 } text ? new Uri(text, UriKind.Absolute) : null;

    private JsonObject Clock() => new()
    {
        ["now"] = server.Time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture),
        ["speed"] = server.Time is ScaledTimeProvider scaled ? scaled.Speed : 1,
    };

    private JsonObject Credentials()
    {
        var (organization, company) = (server.Data.Organization, server.Data.Company);
        return new JsonObject
        {
            ["zoho"] = new JsonObject
            {
                ["region"] = organization.Region,
                ["organization_id"] = organization.OrganizationId,
                ["client_id"] = organization.ClientId,
                ["client_secret"] = organization.ClientSecret,
                ["refresh_token"] = organization.RefreshToken,
            },
            ["procore"] = new JsonObject
            {
                ["company_id"] = company.CompanyId,
                ["client_id"] = company.ClientId,
                ["client_secret"] = server.Procore.ClientSecret,
            },
        };
    }

    private SandboxResponse Webhooks(JsonObject body)
    {
        if (body["faults"] is JsonObject faults)
            server.SetWebhookFaults(new WebhookFaults((int?)faults["lost"] ?? 0, (int?)faults["duplicated"] ?? 0, (int?)faults["reordered"] ?? 0));
        lock (_gate) _client ??= new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        server.SetWebhooks(
            new WebhookTargets(Address(body["zohoUrl"]), (string?)body["zohoSecret"] ?? "", Address(body["procoreUrl"]), (string?)body["procoreAuthorization"] ?? ""),
            _client);
        return SandboxResponse.Empty((int)HttpStatusCode.NoContent);
    }

    private SandboxResponse Burst(JsonObject body)
    {
        var id = (string?)body["id"] ?? throw new FormatException("A burst has an id: {\"id\":\"b1\",\"edits\":10,\"cancellations\":2}.");
        return SandboxResponse.Json(server.Burst(id, (int?)body["edits"] ?? 0, (int?)body["cancellations"] ?? 0, (int?)body["created"] ?? 1));
    }

    private SandboxResponse Faults(JsonObject body)
    {
        server.Faults.Set((body["rules"] as JsonArray ?? []).Select(rule => FaultRule.Parse(rule as JsonObject ?? throw new FormatException("A rule is a JSON object."))));
        return SandboxResponse.Json(server.Faults.Describe());
    }

    private SandboxResponse Revoke()
    {
        server.Zoho.RevokeAccessTokens();
        server.Procore.Edit(new JsonObject { ["action"] = "revoke_tokens" });
        return SandboxResponse.Empty((int)HttpStatusCode.NoContent);
    }

    /// <summary>What the services let the caller do from now on, and which time they tell.</summary>
    private SandboxResponse Access(JsonObject body)
    {
        if ((bool?)body["zoho_token"] is { } token)
        {
            if (token) server.Zoho.AllowRefreshToken();
            else server.Zoho.RevokeRefreshToken();
        }

        if ((string?)body["zoho_scopes"] is { } scopes) server.Zoho.SetScopes(scopes);
        if ((int?)body["zoho_calls_a_day"] is { } calls) server.Zoho.SetDailyQuota(calls);
        if ((bool?)body["procore_account"] is { } account) Edit(account ? "open_service_account" : "close_service_account");
        if ((bool?)body["procore_company"] is { } company) Edit(company ? "connect_app" : "disconnect_app");
        if ((int?)body["told_minutes_ahead"] is { } minutes) server.ToldTimeIsAhead = TimeSpan.FromMinutes(minutes);
        return SandboxResponse.Empty((int)HttpStatusCode.NoContent);

        void Edit(string action) => server.Procore.Edit(new JsonObject { ["action"] = action });
    }

    private SandboxResponse EditOrder(JsonObject body)
    {
        var number = (string?)body["number"] ?? throw new FormatException("Name the order: {\"number\":\"PO-00001\",\"status\":\"cancelled\"}.");
        server.Zoho.Edit(number, order => order with
        {
            Status = (string?)body["status"] ?? order.Status,
            Notes = (string?)body["notes"] ?? order.Notes,
            VendorId = (string?)body["vendor_id"] ?? order.VendorId,
            Lines = (int?)body["line"] is { } at
                ? [.. order.Lines.Select((line, i) => i + 1 == at ? EditLine(line, body) : line)]
                : order.Lines,
        });
        return SandboxResponse.Empty((int)HttpStatusCode.NoContent);
    }

    private static OrderLineData EditLine(OrderLineData line, JsonObject body) => line with
    {
        Quantity = (decimal?)body["quantity"] ?? line.Quantity,
        QuantityCancelled = (decimal?)body["quantity_cancelled"] ?? line.QuantityCancelled,
        Rate = (decimal?)body["rate"] ?? line.Rate,
        CostCode = (string?)body["cost_code"] ?? line.CostCode,
        CostType = (string?)body["cost_type"] ?? line.CostType,
        ProjectId = (string?)body["project_id"] ?? line.ProjectId,
    };
}

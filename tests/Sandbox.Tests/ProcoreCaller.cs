using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;

namespace Sandbox.Tests;

/// <summary>Calls the Procore sandbox as a service account would, without any client of ours in between.</summary>
internal sealed class ProcoreCaller
{
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 15, 0, 0, TimeSpan.Zero);

    public ProcoreCaller(ProcoreSwitches? switches = null, int seed = 1)
    {
        Time = new FakeTimeProvider(Start);
        Log = new RequestLog(Time);
        Data = ContractorData.Generate(seed, 10, Start);
        Api = new ProcoreApi(Data, new SandboxSwitches { Procore = switches ?? new ProcoreSwitches { SpikeLimit = 100_000, HourlyLimit = 100_000 } }, Log, Time);
        Company = Data.Company.CompanyId.ToString(CultureInfo.InvariantCulture);
        Token = (string)Mint().Body!["access_token"]!;
    }

    public FakeTimeProvider Time { get; }

    public RequestLog Log { get; }

    public ContractorData Data { get; }

    public ProcoreApi Api { get; }

    public string Token { get; set; }

    public string? Company { get; set; }

    public string Host { get; set; } = "";

    /// <summary>The n-th active project that the service account may see.</summary>
    public ProjectData Project(int index = 0) => Data.Projects.Where(p => p is { Active: true, Permitted: true, ProcoreId: not null }).ElementAt(index);

    public long ProjectId(int index = 0) => Project(index).ProcoreId!.Value;

    public long Wbs(int index = 0, int project = 0) => Project(project).WbsCodes.Where(w => w is { Active: true, OnBudget: true }).ElementAt(index).Id;

    /// <summary>A vendor that is in the project's directory.</summary>
    public long VendorIn(long project) => Data.Vendors.First(v => v is { ProcoreActive: true, ProcoreId: not null } && v.ProcoreProjectIds.Contains(project)).ProcoreId!.Value;

    public long VendorOutside(long project) => Data.Vendors.First(v => v is { ProcoreActive: true, ProcoreId: not null } && !v.ProcoreProjectIds.Contains(project)).ProcoreId!.Value;

    public ProcoreAnswer Get(string url) => Send("GET", url, (JsonNode?)null);

    public ProcoreAnswer Delete(string url) => Send("DELETE", url, (JsonNode?)null);

    public ProcoreAnswer Patch(string url, JsonNode body) => Send("PATCH", url, body);

    public ProcoreAnswer Post(string url, JsonNode body) => Send("POST", url, body);

    public ProcoreAnswer Mint(string? secret = null) => Send("POST", "/oauth/token", new JsonObject
    {
        ["grant_type"] = "client_credentials",
        ["client_id"] = Data.Company.ClientId,
        ["client_secret"] = secret ?? Data.Company.ClientSecret,
    });

    /// <summary>Syncs orders into a project and expects 200.</summary>
    public ProcoreAnswer SyncOrders(long project, params JsonObject[] updates)
    {
        ProcoreAnswer answer = Patch("/rest/v1.0/purchase_order_contracts/sync", new JsonObject { ["project_id"] = project, ["updates"] = Array(updates) });
        Assert.Equal(200, answer.Status);
        return answer;
    }

    public ProcoreAnswer SyncLines(long project, long order, params JsonObject[] updates) =>
        Patch($"/rest/v1.0/purchase_order_contracts/{order}/line_items/sync?project_id={project}", new JsonObject { ["updates"] = Array(updates) });

    /// <summary>A draft order with the origin id; its id.</summary>
    public long NewOrder(long project, string origin) =>
        (long)SyncOrders(project, new JsonObject { ["origin_id"] = origin, ["title"] = origin }).Entities[0]!["id"]!;

    public JsonObject ShowOrder(long project, long order) => Get($"/rest/v1.0/purchase_order_contracts/{order}?project_id={project}").Object;

    public ProcoreAnswer Send(string method, string url, JsonNode? body, string contentType = "application/json") =>
        Send(method, url, body is null ? [] : Encoding.UTF8.GetBytes(body.ToJsonString()), body is null ? "" : contentType);

    /// <summary>A multipart form as HttpClient writes it.</summary>
    public ProcoreAnswer Send(string method, string url, MultipartFormDataContent form)
    {
        using MemoryStream bytes = new();
        form.CopyTo(bytes, null, CancellationToken.None);
        return Send(method, url, bytes.ToArray(), form.Headers.ContentType!.ToString());
    }

    private ProcoreAnswer Send(string method, string url, byte[] bytes, string contentType)
    {
        string[] parts = url.Split('?', 2);
        Dictionary<string, string> headers = new() { ["Content-Type"] = contentType };
        if (Token is not null)
            headers["Authorization"] = "Bearer " + Token;
        if (Company is not null)
            headers["Procore-Company-Id"] = Company;
        SandboxRequest request = new(method, Host, parts[0], SandboxRequest.ParsePairs(parts.ElementAtOrDefault(1) ?? ""), headers, bytes, "https://api.procore.com");
        Task<SandboxResponse> response = Api.HandleAsync(request, CancellationToken.None).AsTask();
        Assert.True(response.IsCompletedSuccessfully);
        return new ProcoreAnswer(response.GetAwaiter().GetResult());
    }

    private static JsonArray Array(JsonObject[] items)
    {
        JsonArray array = [];
        foreach (JsonObject item in items)
            array.Add((JsonNode)item);
        return array;
    }
}

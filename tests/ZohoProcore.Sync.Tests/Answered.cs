using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using NodaTime;
using Procore.Client;
using ZohoBooks.Client;
using ZohoProcore.Sync.Tests.Storage;

namespace ZohoProcore.Sync.Tests;

/// <summary>
/// A connection whose services say what a test has them say, and nothing else: the real clients over a wire of this class, a store in memory, a clock that
/// stands. The directory is that of <see cref="Scenario"/>, and Procore counts in the currency of its books. What else nobody has an answer for is a failure.
/// </summary>
internal sealed class Answered : IConnectionClientProvider, IDisposable
{
    private readonly Dictionary<string, Func<HttpResponseMessage>> _answers = new(StringComparer.Ordinal);
    private readonly List<string> _sent = [];
    private string _currency = "";

    public Answered(SyncPolicies? policies = null)
    {
        Connection = Some.Connection() with { OrganizationId = Scenario.Organization, Policies = (policies ?? new()) with { Approval = null, CommitmentStatusByOrderStatus = (policies ?? new()).Statuses } };
        Store = new(Time);
        var books = new ZohoBooksOptions
        {
            Region = ZohoRegion.Europe,
            OrganizationId = Connection.OrganizationId,
            ClientId = "id",
            ClientSecret = "secret",
            RefreshToken = "token",
            MaxRetries = 0,
        };
        var procore = new ProcoreOptions { Environment = Connection.Environment, CompanyId = Connection.CompanyId, ClientId = "id", ClientSecret = "secret", MaxRetries = 0 };
        Clients = new(
            ZohoBooksClient.Create(books.UseTimeProvider(Time).UsePrimaryHandler(() => new Wire(this))),
            ProcoreClient.Create(procore.UseTimeProvider(Time).UsePrimaryHandler(() => new Wire(this))));
        Session = new(Connection, Clients, Store, Time);
        Knows(Scenario.Company);
        Knows(Scenario.Codes(Scenario.Riverside));
        Knows(Scenario.Codes(Scenario.Harbor));
    }

    public FakeTimeProvider Time { get; } = new(Scenario.Now.ToDateTimeOffset());

    public Instant Now => Instant.FromDateTimeOffset(Time.GetUtcNow());

    public InMemorySyncStore Store { get; }

    public Connection Connection { get; }

    public ConnectionClients Clients { get; }

    public ConnectionSession Session { get; }

    /// <summary>What was asked, such as <c>GET /rest/v1.0/projects?page=1</c>, in order and without requests for tokens.</summary>
    public IReadOnlyList<string> Sent
    {
        get
        {
            lock (_sent) return [.. _sent];
        }
    }

    /// <summary>What was asked of one path.</summary>
    public IReadOnlyList<string> SentTo(string path) => [.. Sent.Where(sent => sent.Split(' ')[1].Split('?')[0] == path)];

    /// <summary>Zoho's list at a path, such as <c>contacts</c>, under its root key.</summary>
    public void BooksLists(string path, string root, params string[] rows) => Books(
        path, $$"""{"code":0,"message":"success","{{root}}":[{{string.Join(',', rows)}}],"page_context":{"page":1,"per_page":200,"has_more_page":false} }""");

    /// <summary>Zoho's answer at a path.</summary>
    public void Books(string path, string body, HttpStatusCode status = HttpStatusCode.OK) => Answer("GET /books/v3/" + path, body, status);

    /// <summary>Procore's list at a path, such as <c>v1.0/vendors</c>; of a project where <paramref name="project"/> is not 0.</summary>
    public void ProcoreLists(string path, long project, params string[] rows) => _answers[$"GET /rest/{path}{Of(project)}"] = () =>
    {
        var answer = Json($"[{string.Join(',', rows)}]", HttpStatusCode.OK);
        answer.Headers.Add("Total", rows.Length.ToString(CultureInfo.InvariantCulture));
        answer.Headers.Add("Per-Page", "1000");
        return answer;
    };

    /// <summary>Any answer, to a method and a path, followed by <c>#</c> and the project where the query names one.</summary>
    public void Answer(string call, string body, HttpStatusCode status = HttpStatusCode.OK) => _answers[call] = () => Json(body, status);

    /// <summary>The lists of vendors and projects say this.</summary>
    public void Knows(CompanyDirectory company)
    {
        _currency = company.Currency;
        Books($"organizations/{Scenario.Organization}", $$"""{"code":0,"message":"success","organization":{"organization_id":"{{Scenario.Organization}}","currency_code":"{{company.Currency}}"} }""");
        BooksLists("settings/taxes", "taxes");
        BooksLists("contacts", "contacts", [.. company.ZohoVendors.Select(one =>
            $$"""{"contact_id":"{{one.Id}}","contact_name":"{{one.Name}}","phone":"{{one.Phone}}","status":"{{(one.IsActive ? "active" : "inactive")}}"}""")]);
        BooksLists("projects", "projects", [.. company.ZohoProjects.Select(one =>
            $$"""{"project_id":"{{one.Id}}","project_name":"{{one.Name}}","status":"{{(one.IsActive ? "active" : "inactive")}}"}""")]);
        ProcoreLists("v1.0/vendors", 0, [.. company.ProcoreVendors.Where(one => one.IsActive).Select(Vendor)]);
        ProcoreLists($"v1.0/companies/{Connection.CompanyId}/vendors/inactive", 0, [.. company.ProcoreVendors.Where(one => !one.IsActive).Select(Vendor)]);
        ProcoreLists("v1.0/projects", 0, [.. company.ProcoreProjects.Select(one =>
            $$"""{"id":{{one.Id}},"name":"{{one.Name}}","project_number":"{{one.Number}}","active":{{(one.IsActive ? "true" : "false")}}}""")]);
    }

    /// <summary>The lists of a project's codes say this.</summary>
    public void Knows(ProjectCodes codes)
    {
        ProcoreLists("v1.0/cost_codes", codes.ProjectId, [.. codes.CostCodes.Select(one =>
            $$"""{"id":{{one.Id}},"full_code":"{{one.FullCode}}","name":"{{one.Name}}","biller_type":"{{(one.InSubJob ? "SubJob" : "Project")}}","deleted_at":{{(one.IsDeleted ? "\"2026-01-01T00:00:00Z\"" : "null")}}}""")]);
        ProcoreLists("v1.0/line_item_types", codes.ProjectId, [.. codes.CostTypes.Select(one => $$"""{"id":{{one.Id}},"code":"{{one.Code}}","name":"{{one.Name}}"}""")]);
        var all = $"v1.0/projects/{codes.ProjectId}/work_breakdown_structure/wbs_codes";
        ProcoreLists(all, 0, [.. codes.WbsCodes.Select(Code)]);
        ProcoreLists(all + "?budget_code", 0, [.. codes.WbsCodes.Where(one => one.IsBudgeted).Select(Code)]);
    }

    ValueTask<ConnectionClients> IConnectionClientProvider.GetAsync(Connection connection, CancellationToken cancellationToken) => new(Clients);

    void IConnectionClientProvider.Forget(string connectionId) => Forgotten.Add(connectionId);

    /// <summary>The connections whose clients were given up.</summary>
    public List<string> Forgotten { get; } = [];

    public void Dispose()
    {
        Session.Dispose();
        Clients.Books.Dispose();
        Clients.Procore.Dispose();
    }

    private static string Of(long project) => project == 0 ? string.Empty : "#" + project.ToString(CultureInfo.InvariantCulture);

    private static string Vendor(ProcoreVendor one) =>
        $$"""{"id":{{one.Id}},"name":"{{one.Name}}","business_phone":"{{one.Phone}}","is_active":{{(one.IsActive ? "true" : "false")}}}""";

    private static string Code(ProcoreWbsCode one) =>
        $$"""
        {"id":{{one.Id}},"flat_code":"{{one.FlatCode}}","status":"{{(one.IsActive ? "active" : "inactive")}}","segment_items":[
        {"id":1,"code":"{{one.CostCode}}","path_code":"{{one.CostCode}}","segment":{"id":1,"type":"cost_code"} },
        {"id":2,"code":"{{one.CostType}}","segment":{"id":2,"type":"line_item_type"} }]}
        """;

    private static HttpResponseMessage Json(string body, HttpStatusCode status) => new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    private HttpResponseMessage Take(HttpRequestMessage request)
    {
        var uri = request.RequestUri!;
        if (uri.AbsolutePath.Contains("/oauth/", StringComparison.Ordinal))
        {
            return Json("""{"access_token":"t","token_type":"Bearer","expires_in":3600,"expires_in_sec":3600,"api_domain":"https://www.zohoapis.eu"}""", HttpStatusCode.OK);
        }

        if (uri.AbsolutePath.EndsWith("/currency_configuration", StringComparison.Ordinal) && !_answers.ContainsKey($"{request.Method} {uri.AbsolutePath}"))
        {
            return Json($$"""{"currency_iso_code":"{{_currency}}"}""", HttpStatusCode.OK);
        }

        lock (_sent) _sent.Add($"{request.Method} {Uri.UnescapeDataString(uri.PathAndQuery)}");
        var asked = uri.Query.TrimStart('?').Split('&').Select(pair => pair.Split('=')).Where(pair => pair.Length == 2).ToLookup(pair => pair[0], pair => pair[1]);
        var call = $"{request.Method} {uri.AbsolutePath}{string.Concat(asked["scope"].Select(scope => "?" + scope))}{string.Concat(asked["project_id"].Select(project => "#" + project))}";
        return _answers.TryGetValue(call, out var answer) ? answer() : throw new InvalidOperationException($"No answer was given to {call}.");
    }

    private sealed class Wire(Answered test) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(test.Take(request));
    }
}

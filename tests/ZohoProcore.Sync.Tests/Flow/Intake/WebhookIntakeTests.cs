using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Time.Testing;
using NodaTime;
using Zoho.Procore.Sdk.Testing;
using static ZohoProcore.Sync.Conformance.Some;

namespace ZohoProcore.Sync.Tests;

/// <summary>What becomes of a webhook: who may send one, which key it names, and when that key is due.</summary>
public sealed class WebhookIntakeTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _time = new(Noon.ToDateTimeOffset());
    private readonly InMemorySyncStore _store;
    private readonly DataProtectionCredentialVault _vault;
    private readonly WebhookIntake _intake;

    public WebhookIntakeTests()
    {
        _store = new(_time);
        _vault = new(_store, new EphemeralDataProtectionProvider());
        _intake = new(_store, _vault, _time);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private Instant Now => Instant.FromDateTimeOffset(_time.GetUtcNow());

    public async ValueTask InitializeAsync()
    {
        await _vault.WriteAsync(Acme, CredentialNames.ZohoWebhookSecret, $"newer-secret-12\n{Webhooks.Secret}", Token);
        await _vault.WriteAsync(Acme, CredentialNames.ProcoreWebhookAuthorization, "Bearer one", Token);
        await _store.SaveConnectionAsync(Connection(), Token);
    }

    public ValueTask DisposeAsync() => default;

    [Fact]
    public async Task The_same_webhook_ten_times_makes_its_record_due_once()
    {
        for (var i = 0; i < 10; i++)
        {
            Assert.Equal(WebhookAnswer.Accepted, await ZohoAsync(Webhooks.BodyOf("1")));
            _time.Advance(TimeSpan.FromMilliseconds(100));
        }

        _time.Advance(TimeSpan.FromSeconds(4));
        var claimed = Assert.Single(await _store.ClaimDueAsync(Acme, null, Now, 100, Duration.FromMinutes(1), Token));
        await _store.SaveAsync(Acme, new() { Completed = [claimed] }, Token);
        Assert.Null(await _store.NextDueAsync(Acme, Token));
    }

    [Fact]
    public async Task A_steady_stream_of_webhooks_does_not_put_its_record_off()
    {
        var first = Now;
        for (var i = 0; i < 10; i++)
        {
            await ZohoAsync(Webhooks.BodyOf("1"));
            _time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(first + Duration.FromSeconds(5), await _store.NextDueAsync(Acme, Token));
    }

    [Fact]
    public async Task An_equal_webhook_makes_its_record_due_again_once_it_is_being_read()
    {
        await ZohoAsync(Webhooks.BodyOf("1"));
        _time.Advance(TimeSpan.FromSeconds(5));
        var claimed = await _store.ClaimDueAsync(Acme, null, Now, 10, Duration.FromMinutes(1), Token);
        await ZohoAsync(Webhooks.BodyOf("1"));
        await _store.SaveAsync(Acme, new() { Completed = claimed }, Token);

        Assert.Single(await _store.ClaimDueAsync(Acme, null, Now, 10, Duration.FromMinutes(1), Token));
    }

    [Theory]
    [InlineData("""{"purchaseorder":{"purchaseorder_id":"460000000026049"}}""", "zoho.purchaseorder:460000000026049", 5)]
    [InlineData("""{"contact":{"contact_id":"460000000026001"}}""", "directory:zoho-vendor/460000000026001", 60)]
    [InlineData("""{"vendor":{"vendor_id":"460000000026001"}}""", "directory:zoho-vendor/460000000026001", 60)]
    [InlineData("""{"project":{"project_id":"460000000026001"}}""", "directory:company", 60)]
    [InlineData("""{"invoice":{"invoice_id":"460000000026001"}}""", null, 0)]
    public async Task What_Zoho_names_is_due_once_its_burst_is_over(string body, string? key, int seconds)
    {
        Assert.Equal(key is null ? WebhookAnswer.Ignored : WebhookAnswer.Accepted, await ZohoAsync(body));
        await AssertDueAsync(key, seconds);
    }

    [Theory]
    [InlineData("Purchase Order Contracts", "7", "scan.commitments:project/7", 30)]
    [InlineData("Purchase Order Contracts", "7", "scan.commitments:project/7", 30, "CREATED")]
    [InlineData("Purchase Order Contracts", "7", "procore.commitment:7/99", 5, "delete")]
    [InlineData("Purchase Order Contracts", "7", "procore.commitment:7/99", 5, "archived")]
    [InlineData("Purchase Order Contracts", "null", "scan.commitments", 30)]
    [InlineData("Purchase Order Contract Line Items", "7", "scan.commitments:project/7", 30)]
    [InlineData("Purchase Order Contract Line Items", "7", "scan.commitments:project/7", 30, "delete")]
    [InlineData("Purchase Order Contract Line Items", "null", "scan.commitments", 30)]
    [InlineData("Company Vendors", "null", "directory:procore-vendor/99", 60)]
    [InlineData("Project Vendors", "7", "directory:company", 60)]
    [InlineData("Projects", "7", "directory:company", 60)]
    [InlineData("Cost Codes", "7", "directory:project/7", 60)]
    [InlineData("Budget Line Items", "7", "directory:project/7", 60)]
    [InlineData("Sub Jobs", "7", "directory:project/7", 60)]
    [InlineData("Standard Cost Codes", "null", "directory", 60)]
    [InlineData("Line Item Types", "null", "directory", 60)]
    [InlineData("RFIs", "7", null, 0)]
    public async Task What_Procore_names_is_due_once_its_burst_is_over(string resource, string project, string? key, int seconds, string kind = "update")
    {
        Assert.Equal(key is null ? WebhookAnswer.Ignored : WebhookAnswer.Accepted, await ProcoreAsync(resource, project, kind: kind));
        await AssertDueAsync(key, seconds);
    }

    [Fact]
    public async Task Every_webhook_that_was_accepted_is_in_the_audit_with_its_record()
    {
        await ZohoAsync(Webhooks.BodyOf("460000000026049"));
        await ZohoAsync(Webhooks.BodyOf("460000000026049"));
        await ProcoreAsync("Projects", "7");

        Assert.Equal(
            [
                (AuditKind.WebhookAccepted, "zoho.purchaseorder:460000000026049"), (AuditKind.WebhookAccepted, "zoho.purchaseorder:460000000026049"),
                (AuditKind.WebhookAccepted, "directory:company"),
            ],
            (await AuditAsync()).Select(entry => (entry.Kind, entry.Record)));
    }

    [Fact]
    public async Task Nobody_gets_in_without_a_secret_that_is_in_use()
    {
        Assert.Equal(WebhookAnswer.Accepted, await ZohoAsync(Webhooks.BodyOf("1"), secret: "newer-secret-12"));
        Assert.Equal(WebhookAnswer.NotAuthentic, await ZohoAsync(Webhooks.BodyOf("2"), secret: "another-secret"));
        Assert.Equal(WebhookAnswer.NotAuthentic, await _intake.AcceptZohoAsync(Acme, new() { Body = Encoding.UTF8.GetBytes(Webhooks.BodyOf("2")) }, Token));
        Assert.Equal(WebhookAnswer.NotAuthentic, await ProcoreAsync("Projects", "7", authorization: "Bearer two"));
        Assert.Equal(WebhookAnswer.NotAuthentic, await ProcoreAsync("Projects", "7", authorization: null));
        Assert.Equal(WebhookAnswer.UnknownConnection, await _intake.AcceptProcoreAsync("other", "Bearer one", default, Token));
        Assert.Equal(WebhookAnswer.UnknownConnection, await _intake.AcceptZohoAsync("other", new(), Token));

        Assert.Equal(["1"], (await _store.ListWorkAsync(Acme, Token)).Select(item => item.Key.Id));
        Assert.Single(await AuditAsync());
    }

    [Fact]
    public async Task Another_organization_or_company_is_refused_and_the_refusal_is_in_the_audit()
    {
        Assert.Equal(WebhookAnswer.WrongOrganization, await ZohoAsync(Webhooks.BodyOf("1"), query: [new("organization_id", "1")]));
        Assert.Equal(WebhookAnswer.WrongOrganization, await ProcoreAsync("Projects", "7", company: 1));
        Assert.Equal(WebhookAnswer.Accepted, await ZohoAsync(Webhooks.BodyOf("1"), query: [new("organization_id", Connection().OrganizationId)]));

        Assert.Equal([AuditKind.WebhookRefused, AuditKind.WebhookRefused, AuditKind.WebhookAccepted], (await AuditAsync()).Select(entry => entry.Kind));
        Assert.Single(await _store.ListWorkAsync(Acme, Token));
    }

    [Fact]
    public async Task What_names_no_record_is_not_understood_and_leaves_nothing()
    {
        Assert.Equal(WebhookAnswer.NotUnderstood, await ZohoAsync("{}"));
        Assert.Equal(WebhookAnswer.NotUnderstood, await ZohoAsync("""{"purchaseorder":{"purchaseorder_id":"../1"}}"""));
        Assert.Equal(WebhookAnswer.NotUnderstood, await _intake.AcceptProcoreAsync(Acme, "Bearer one", "[]"u8.ToArray(), Token));
        Assert.Empty(await _store.ListWorkAsync(Acme, Token));
        Assert.Empty(await AuditAsync());
    }

    [Fact]
    public async Task A_valid_webhook_that_is_replayed_ten_thousand_times_costs_one_read()
    {
        for (var i = 0; i < 10_000; i++)
        {
            Assert.Equal(WebhookAnswer.Accepted, await ZohoAsync(Webhooks.BodyOf("1")));
        }

        Assert.Single(await _store.ListWorkAsync(Acme, Token));
        _time.Advance(TimeSpan.FromSeconds(10));
        Assert.Single(await _store.ClaimDueAsync(Acme, null, Now, 100, Duration.FromMinutes(1), Token));
    }

    [Fact]
    public async Task Another_body_under_a_signature_that_was_valid_once_is_not_authentic()
    {
        var signed = Webhooks.Of(Webhooks.BodyOf("1"));

        Assert.Equal(WebhookAnswer.NotAuthentic, await _intake.AcceptZohoAsync(Acme, signed with { Body = Encoding.UTF8.GetBytes(Webhooks.BodyOf("2")) }, Token));
        Assert.Equal(WebhookAnswer.NotAuthentic, await _intake.AcceptZohoAsync(Acme, signed with { Query = [new("organization_id", "7")] }, Token));

        Assert.Empty(await _store.ListWorkAsync(Acme, Token));
    }

    /// <summary>What stands in the place of an id goes nowhere where it is kept.</summary>
    [Theory, InlineData("\\u0000\\r\\n2026-03-02 all is well"), InlineData("long")]
    public async Task What_is_no_id_is_neither_in_the_audit_nor_with_what_is_due(string id)
    {
        var told = id == "long" ? new('7', 100_000) : id;
        var body = $$"""{"id":1,"company_id":{{Connection().CompanyId}},"event_type":"update","resource_name":"Projects","resource_id":"{{told}}"}""";

        Assert.Equal(WebhookAnswer.Accepted, await _intake.AcceptProcoreAsync(Acme, "Bearer one", Encoding.UTF8.GetBytes(body), Token));

        Assert.Equal("Procore told of Projects ", Assert.Single(await _store.ListWorkAsync(Acme, Token)).Reason);
        Assert.Equal("Procore told of Projects ", Assert.Single(await AuditAsync()).Reason);
    }

    /// <summary>Whatever an authentic body says, it is answered.</summary>
    [Fact]
    public async Task Whatever_is_sent_is_answered()
    {
        foreach (var number in Hostile.Cases(200))
        {
            var hostile = new Hostile(number, "Bearer one");
            var procore = hostile.Bytes(hostile.Object("id", "resource_name", "event_type", "company_id", "project_id", "resource_id", "timestamp", "metadata"));
            var zoho = Encoding.UTF8.GetString(hostile.Bytes("{\"purchaseorder\":" + hostile.Object("purchaseorder_id", "total") + "}"));
            var thrown = await Xunit.Record.ExceptionAsync(async () =>
            {
                await _intake.AcceptProcoreAsync(Acme, hostile.Any(["Bearer one", "Bearer two", string.Empty]), procore, Token);
                await ZohoAsync(zoho);
            });
            Assert.True(thrown is null, $"FUZZ_FROM={number} FUZZ_CASES=1: {thrown}");
        }
    }

    [Fact]
    public async Task A_form_carries_its_record_in_a_field()
    {
        var request = Webhooks.OfForm(new KeyValuePair<string, string>("JSONString", Webhooks.BodyOf("460000000026049")));

        Assert.Equal(WebhookAnswer.Accepted, await _intake.AcceptZohoAsync(Acme, request, Token));
        await AssertDueAsync("zoho.purchaseorder:460000000026049", 5);
    }

    private ValueTask<WebhookAnswer> ZohoAsync(string body, string secret = Webhooks.Secret, IReadOnlyList<KeyValuePair<string, string>>? query = null) =>
        _intake.AcceptZohoAsync(Acme, Webhooks.Of(body, secret, query), Token);

    private ValueTask<WebhookAnswer> ProcoreAsync(string resource, string project, long? company = null, string? authorization = "Bearer one", string kind = "update") =>
        _intake.AcceptProcoreAsync(
            Acme,
            authorization,
            Encoding.UTF8.GetBytes(
                $$"""
                {"id":5982324300946918154,"timestamp":"2026-11-20T09:00:00Z","company_id":{{company ?? Connection().CompanyId}},"project_id":{{project}},
                 "event_type":"{{kind}}","resource_name":"{{resource}}","resource_id":99}
                """),
            Token);

    private async Task AssertDueAsync(string? key, int seconds)
    {
        var work = await _store.ListWorkAsync(Acme, Token);
        Assert.Equal(
            key is null ? [] : [(key, Now + Duration.FromSeconds(seconds), WorkPriority.Webhook)],
            work.Select(item => (item.Key.ToString(), item.DueAt, item.Priority)));
    }

    private async Task<List<AuditEntry>> AuditAsync() => await _store.ReadAsync(new() { ConnectionId = Acme }, Token).ToListAsync(Token);
}

using System.Text.Json;
using Procore.Client;

namespace Smoke.Aot;

/// <summary>List, get, create, update, sync, errors and webhooks of Procore.</summary>
internal static class ProcoreChecks
{
    public const string HookAuthorization = "Bearer smoke-authorization";

    public static IProcoreClient Client(Uri sandbox, JsonElement credentials) => ProcoreClient.Create(new ProcoreOptions
    {
        Environment = ProcoreEnvironment.Production,
        CompanyId = credentials.GetProperty("company_id").GetInt64(),
        ClientId = credentials.GetProperty("client_id").GetString(),
        ClientSecret = credentials.GetProperty("client_secret").GetString(),
        LoopbackEndpoints = new LoopbackProcoreEndpoints(sandbox, sandbox),
    });

    public static async Task RunAsync(Checks checks, Uri sandbox, JsonElement credentials, HookListener hooks, CancellationToken ct)
    {
        using IProcoreClient procore = Client(sandbox, credentials);

        List<Project> projects = [];
        await foreach (Project one in procore.Projects.ListAsync(cancellationToken: ct))
            projects.Add(one);
        checks.That(projects.Count >= 10, "Procore lists the projects");
        Project project = await procore.Projects.GetAsync(projects[0].Id, ct);
        checks.That(project.Id == projects[0].Id && project.Name == projects[0].Name, "a project that is read is the list's");

        Vendor vendor = await procore.Vendors.CreateAsync(new VendorInput { Name = "Smoke & Fire LLC", City = "Dover", CountryCode = "US" }, ct);
        checks.That(vendor is { Name: "Smoke & Fire LLC", City: "Dover" }, "a vendor that was created is answered as written");
        HookListener.Hook hook = await hooks.NextAsync("/procore", ct);
        checks.That(ProcoreWebhook.IsAuthentic(hook.Authorization, "Bearer old", HookAuthorization), "the webhook is authentic");
        checks.That(!ProcoreWebhook.IsAuthentic(hook.Authorization, "Bearer old"), "the webhook is not authentic by another secret");
        checks.That(ProcoreWebhook.TryParse(hook.Body, out ProcoreWebhookEvent? announced) && announced.ResourceId == vendor.Id, "the webhook names the new vendor");
        checks.That((await procore.Vendors.UpdateAsync(vendor.Id, new() { Notes = "Call first." }, ct)).Notes == "Call first.", "an update changes what it names");
        await procore.Vendors.AddToProjectAsync(project.Id, vendor.Id, ct);

        var synced = await procore.PurchaseOrders.SyncAsync(
            project.Id,
            [
                new() { OriginId = "smoke:1", Number = "SM-1", Title = "Rebar", VendorId = vendor.Id, Status = PurchaseOrderContractStatus.Draft },
                new() { Id = long.MaxValue, Number = "SM-2", Title = "Nothing" },
            ],
            ct);
        checks.That(synced.Items[0].Entity is { Number: "SM-1", OriginId: "smoke:1" }, "a commitment is synced by its origin id");
        checks.That(synced.Items[1] is { Outcome: SyncOutcome.Failed, Errors.Count: > 0 }, "an item that is wrong fails by itself");

        var missing = await checks.FailsAsync<ProcoreNotFoundException>(() => procore.Projects.GetAsync(1, ct), "reading a project that is not there");
        checks.That(missing is { Status: 404, OutcomeUnknown: false }, "what is not there is a 404");
        var refused = await checks.FailsAsync<ProcoreValidationException>(() => procore.Vendors.UpdateAsync(vendor.Id, new() { Name = "" }, ct), "a vendor without a name");
        checks.That(refused.Errors.ContainsKey("name"), "a refusal names the field");
    }
}

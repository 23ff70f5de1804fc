using System.Net;
using Microsoft.Extensions.Time.Testing;
using Sandbox;
using Zoho.Procore.Sdk.Testing;

namespace Procore.Client.Tests;

/// <summary>Created, updated, unchanged, failed or unknown: what a sync says of its items is what the sandbox holds.</summary>
[Collection(SimulatedTime.Name)]
public class SyncOutcomeTests
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_one_of_2500_vendors_ends_as_the_sandbox_has_it_through_errors_a_413_a_503_and_a_timeout_after_the_effect(bool sameValuesMove)
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
        var switches = new SandboxSwitches { Procore = new() { SameValuesMoveUpdatedAt = sameValuesMove, LargestBody = 250_000, SyncEntityOrder = ProcoreEntityOrder.Reversed } };
        using var sandbox = new SandboxServer(new SandboxOptions { Switches = switches }, time);
        var faults = new FaultsInOrder(sandbox);
        using IProcoreClient procore = Client(sandbox, time, faults);
        Dictionary<long, Vendor> before = (await AllAsync(procore, time)).ToDictionary(vendor => vendor.Id);

        VendorSync[] known = [.. Enumerable.Range(1, 1500).Select(i => Item(i, "Vendor " + i))];
        SyncResult<VendorSync, Vendor> first = await time.RunAsync(procore.Vendors.SyncAsync(known, None));
        Assert.All(first.Items, item => Assert.Equal(SyncOutcome.Created, item.Outcome));
        time.Advance(TimeSpan.FromHours(1));

        // 700 as they are, 800 with another name, 1,000 new ones; the middle batch is too large in bytes; 3 % have a state that does not exist.
        VendorSync[] items =
        [
            .. Enumerable.Range(1, 2500).Select(i => Item(i, i is > 700 and <= 1500 ? "Renamed " + i : "Vendor " + i) with
            {
                Notes = i is > 1000 and <= 2000 ? new string('x', 200) : default(Optional<string?>),
                StateCode = IsWrong(i) ? "ZZ" : default(Optional<string?>),
            }),
        ];
        faults.Armed = true;
        SyncResult<VendorSync, Vendor> result = await time.RunAsync(procore.Vendors.SyncAsync(items, None));

        Assert.Equal([503, 200, 413, 200, 0, 200, 200], faults.Statuses);
        Assert.Equal(items, result.Items.Select(item => item.Input));
        for (int i = 1; i <= items.Length; i++)
        {
            SyncItem<VendorSync, Vendor> item = result.Items[i - 1];
            SyncOutcome expected = IsWrong(i) ? SyncOutcome.Failed
                : i > 1500 ? SyncOutcome.Created
                : i > 700 || sameValuesMove ? SyncOutcome.Updated
                : SyncOutcome.Unchanged;
            Assert.True(expected == item.Outcome, $"Item {i} is {item.Outcome} instead of {expected}.");
            Assert.Equal(!IsWrong(i), item.IsSaved);
            Assert.Equal(IsWrong(i) ? ["state_code"] : [], item.Errors.Keys);
        }

        Assert.Equal(75, result.NotSaved.Count());
        Dictionary<string, Vendor> now = (await AllAsync(procore, time)).Where(vendor => !before.ContainsKey(vendor.Id)).ToDictionary(vendor => vendor.OriginId!);
        Assert.Equal(2500 - Enumerable.Range(1501, 1000).Count(IsWrong), now.Count);
        Assert.Equal(now.Count, now.Values.Select(vendor => vendor.Name).Distinct().Count());
        foreach (SyncItem<VendorSync, Vendor> item in result.Items.Where(item => item.IsSaved))
        {
            Vendor kept = now[item.Input.OriginId!];
            Assert.Equal(
                (item.Entity!.Id, item.Entity.Name, item.Entity.Notes, item.Entity.CreatedAt, item.Entity.UpdatedAt),
                (kept.Id, kept.Name, kept.Notes, kept.CreatedAt, kept.UpdatedAt));
            Assert.Equal(item.Input.Name.Value, kept.Name);
        }
    }

    [Fact]
    public async Task A_record_of_another_integration_is_not_taken()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
        using var sandbox = new SandboxServer(new SandboxOptions(), time);
        using IProcoreClient procore = Client(sandbox, time);
        long[] ids = [.. (await procore.Vendors.SyncAsync(
            [Item(1, "Theirs"), Item(2, "Theirs, retired") with { IsActive = false }, Item(3, "Ours")], None)).Items.Select(item => item.Entity!.Id)];
        long free = (await procore.Vendors.CreateAsync(new() { Name = "Nobody's" }, None)).Id;

        SyncResult<VendorSync, Vendor> result = await procore.Vendors.SyncAsync(
            [
                new() { Id = ids[0], OriginId = "zb:1", Name = "Taken" }, new() { Id = ids[1], OriginId = "zb:2", Name = "Taken" },
                new() { Id = ids[2], OriginId = "v3", Name = "Ours again" }, new() { Id = free, OriginId = "zb:4" },
                new() { Id = long.MaxValue, OriginId = "zb:5" }, new() { OriginId = "zb:6", Name = "New" },
            ],
            None);

        Assert.Equal(
            [SyncOutcome.Failed, SyncOutcome.Failed, SyncOutcome.Updated, SyncOutcome.Updated, SyncOutcome.Failed, SyncOutcome.Created],
            result.Items.Select(item => item.Outcome));
        ProcoreOriginConflictException conflict = Assert.IsType<ProcoreOriginConflictException>(result.Items[1].Exception);
        Assert.Equal((ids[1], "v2", "zb:2"), (conflict.RecordId, conflict.CurrentOriginId, conflict.WantedOriginId));
        Assert.Equal("v1", Assert.IsType<ProcoreOriginConflictException>(result.Items[0].Exception).CurrentOriginId);
        Assert.Contains("'v2'", Assert.Single(result.Items[1].Errors["origin_id"]), StringComparison.Ordinal);
        Assert.Contains("can be seen", Assert.Single(result.Items[4].Errors["id"]), StringComparison.Ordinal);
        Vendor kept = await procore.Vendors.GetAsync(ids[0], None);
        Assert.Equal(("v1", "Theirs"), (kept.OriginId, kept.Name));
        Assert.Equal("zb:4", (await procore.Vendors.GetAsync(free, None)).OriginId);
    }

    [Fact]
    public async Task When_the_owner_cannot_be_read_only_the_items_that_depend_on_it_fail()
    {
        var wire = new Wire();
        wire.Answer = sent => sent.Method == "GET" ? Wire.Json("{}", HttpStatusCode.Forbidden) : SyncTests.Echo(sent);
        using IProcoreClient client = wire.Client();
        SyncResult<VendorSync, Vendor> result = await client.Vendors.SyncAsync([new() { Id = 7, OriginId = "a" }, new() { OriginId = "b" }], None);
        Assert.Equal([SyncOutcome.Failed, SyncOutcome.Updated], result.Items.Select(item => item.Outcome));
        Assert.Equal(403, result.Items[0].Exception!.Status);
        Assert.DoesNotContain("\"a\"", wire.Last.Body, StringComparison.Ordinal);
        Assert.Contains("filters[id][]=7", wire.Calls[0].Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Records_without_times_are_compared_with_what_they_were()
    {
        var wire = new Wire();
        wire.Answer = sent => sent.Method == "GET"
            ? Wire.List("""[{"id":1,"code":"M","name":"Materials","origin_id":"m"},{"id":2,"code":"L","name":"Labor","origin_id":"l"}]""")
            : Wire.Json("""
                {"entities":[{"id":1,"code":"M","name":"Materials","origin_id":"m"},{"id":2,"code":"L","name":"Labour","origin_id":"l"},
                {"id":3,"code":"E","name":"Equipment","origin_id":"e"}],"errors":[]}
                """);
        using IProcoreClient client = wire.Client();
        SyncResult<CostTypeSync, CostType> result = await client.CostTypes.SyncAsync(
            [new() { OriginId = "m", Name = "Materials" }, new() { OriginId = "l", Name = "Labour" }, new() { OriginId = "e", Name = "Equipment" }], None);
        Assert.Equal([SyncOutcome.Unchanged, SyncOutcome.Updated, SyncOutcome.Created], result.Items.Select(item => item.Outcome));
    }

    [Theory]
    [InlineData("2026-03-02T12:00:00Z", "2026-03-02T12:00:00Z", false, SyncOutcome.Created)]
    [InlineData("2026-03-02T12:00:07Z", "2026-03-02T12:00:09Z", false, SyncOutcome.Created)]
    [InlineData("2026-03-02T12:00:07Z", "2026-03-02T12:00:07Z", true, SyncOutcome.Updated)]
    [InlineData("2026-03-02T11:59:59Z", "2026-03-02T12:00:00Z", false, SyncOutcome.Updated)]
    [InlineData("2026-03-01T12:00:00Z", "2026-03-02T11:59:59Z", false, SyncOutcome.Unchanged)]
    [InlineData("", "", false, SyncOutcome.Updated)]
    public async Task Times_are_read_on_the_server_s_clock_and_from_the_first_send_on(string created, string updated, bool hasId, SyncOutcome expected)
    {
        var wire = new Wire();
        // The server is three hours ahead, and answers the second send: 12:00:00.4 by its clock is when the first one left.
        DateTimeOffset Server() => wire.Time.GetUtcNow().AddHours(3).AddSeconds(0.4);
        wire.Answer = sent =>
        {
            if (wire.Calls.Count == 1)
                return Wire.Json("{}", HttpStatusCode.ServiceUnavailable, ("Retry-After", "10"));
            return Wire.Json(
                $$"""{"entities":[{"id":5,"origin_id":"a","created_at":"{{created}}","updated_at":"{{updated}}"}],"errors":[]}""", HttpStatusCode.OK, ("Date", Server().ToString("R")));
        };
        using IProcoreClient client = wire.Client();
        SyncResult<VendorSync, Vendor> result = await wire.Time.RunAsync(client.Vendors.SyncAsync([hasId ? new() { Id = 5 } : new() { OriginId = "a" }], None));
        Assert.Equal(2, wire.Calls.Count);
        Assert.Equal(expected, Assert.Single(result.Items).Outcome);
    }

    private static VendorSync Item(int i, string name) => new() { OriginId = "v" + i, Name = name, CountryCode = "US" };

    private static bool IsWrong(int i) => i % 33 == 0;

    private static Task<List<Vendor>> AllAsync(IProcoreClient procore, FakeTimeProvider time) =>
        time.RunAsync(procore.Vendors.ListAsync(cancellationToken: None).ToListAsync(None).AsTask());

    private static IProcoreClient Client(SandboxServer sandbox, FakeTimeProvider time, DelegatingHandler? around = null)
    {
        HttpMessageHandler handler = sandbox.CreateHandler();
        if (around is not null)
            (around.InnerHandler, handler) = (handler, around);
        return ProcoreClient.Create(new ProcoreOptions
        {
            Environment = ProcoreEnvironment.Production,
            CompanyId = sandbox.Data.Company.CompanyId,
            ClientId = sandbox.Data.Company.ClientId,
            ClientSecret = sandbox.Data.Company.ClientSecret,
            TimeProvider = time,
            PrimaryHandler = () => handler,
        });
    }

    /// <summary>A 503 for the first sync that it sees, a time-out after the effect for the fifth.</summary>
    private sealed class FaultsInOrder(SandboxServer sandbox) : DelegatingHandler
    {
        public bool Armed { get; set; }

        /// <summary>What the syncs were answered; 0 for no answer.</summary>
        public List<int> Statuses { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (!Armed || !request.RequestUri!.AbsolutePath.EndsWith("/sync", StringComparison.Ordinal))
                return await base.SendAsync(request, cancellationToken);
            FaultKind? kind = Statuses.Count switch { 0 => FaultKind.Unavailable, 4 => FaultKind.TimeoutAfter, _ => null };
            sandbox.Faults.Set(kind is { } fault ? [new FaultRule(SandboxSide.Procore, fault, 1000) { Count = 1 }] : []);
            int call = Statuses.Count;
            Statuses.Add(0);
            HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
            Statuses[call] = (int)response.StatusCode;
            return response;
        }
    }
}

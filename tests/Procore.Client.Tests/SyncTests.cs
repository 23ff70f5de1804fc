using System.Globalization;
using System.Net;
using System.Text.Json;
using CsCheck;
using NodaTime;
using Zoho.Procore.Sdk.Shared;
using Zoho.Procore.Sdk.Testing;

namespace Procore.Client.Tests;

[Collection(SimulatedTime.Name)]
public class SyncTests
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Contracts_are_written_with_what_was_assigned_and_nothing_else()
    {
        var wire = new Wire(Echo);
        using IProcoreClient client = wire.Client();

        await client.PurchaseOrders.SyncAsync(
            42,
            [
                new()
                {
                    OriginId = "zb:1", Title = "Bolts \"M8\"", Description = "a < b & c", Status = PurchaseOrderContractStatus.Draft, VendorId = 598134326177405123,
                    ContractDate = new LocalDate(2026, 2, 3), RetainagePercent = 7.50m, Executed = false, PaymentTerms = null,
                },
            ],
            None);

        Assert.Equal("PATCH /rest/v1.0/purchase_order_contracts/sync", wire.Last.ToString());
        using JsonDocument body = JsonDocument.Parse(wire.Last.Body);
        Assert.Equal(42, body.RootElement.GetProperty("project_id").GetInt64());
        JsonElement item = Assert.Single(body.RootElement.GetProperty("updates").EnumerateArray());
        Assert.Equal(
            ["contract_date", "description", "executed", "origin_id", "payment_terms", "retainage_percent", "status", "title", "vendor_id"],
            item.EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal));
        Assert.Equal("a &lt; b &amp; c", item.GetProperty("description").GetString());
        Assert.Equal("2026-02-03", item.GetProperty("contract_date").GetString());
        Assert.Equal("7.50", item.GetProperty("retainage_percent").GetString());
        Assert.Equal(598134326177405123, item.GetProperty("vendor_id").GetInt64());
        Assert.Equal(JsonValueKind.Null, item.GetProperty("payment_terms").ValueKind);
        Assert.False(item.GetProperty("executed").GetBoolean());
    }

    [Fact]
    public async Task Lines_carry_the_project_in_the_query_and_money_as_text()
    {
        var wire = new Wire(Echo);
        using IProcoreClient client = wire.Client();
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = "," } };
            await client.PurchaseOrders.SyncLinesAsync(42, 7, [new() { OriginId = "l1", Amount = 1234.50m, Quantity = 0m, WbsCodeId = 3, CostTypeId = 9 }], None);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        Assert.Equal("PATCH /rest/v1.0/purchase_order_contracts/7/line_items/sync?project_id=42", wire.Last.ToString());
        Assert.Equal("""{"updates":[{"origin_id":"l1","amount":"1234.50","quantity":"0","wbs_code_id":3,"line_item_type_id":9}]}""", wire.Last.Body);
    }

    [Fact]
    public async Task Vendors_carry_the_company_in_the_body()
    {
        var wire = new Wire(Echo);
        using IProcoreClient client = wire.Client();

        SyncResult<VendorSync, Vendor> result = await client.Vendors.SyncAsync(
            [new() { OriginId = "v1", Name = "Acme", IsActive = true, BusinessRegisterAttributes = new BusinessRegisterSync { Type = "ein", Identifier = "1-2" } }], None);

        Assert.Equal(
            $$$"""{"company_id":{{{Wire.Company}}},"updates":[{"origin_id":"v1","business_register_attributes":{"type":"ein","identifier":"1-2"},"name":"Acme","is_active":true}]}""",
            wire.Last.Body);
        Assert.True(result.AllSaved);
        Assert.Equal("v1", result.Items[0].Entity!.OriginId);
    }

    [Fact]
    public void Outcomes_are_matched_by_key_whatever_the_order() =>
        Gen.Select(Gen.Int[0, 2].Array[1, 40], Gen.Int[0, 1_000_000]).Sample((fates, seed) =>
        {
            VendorSync[] inputs = [.. fates.Select((_, i) => i % 3 == 0 ? new VendorSync { Id = 1000 + i } : new VendorSync { OriginId = "o" + i })];
            var random = new Random(seed);
            var answer = new SyncAnswer<Vendor>
            {
                Entities = [.. fates.Select((fate, i) => (fate, i)).Where(x => x.fate == 0).OrderBy(_ => random.Next())
                    .Select(x => new Row<Vendor>(new Vendor { Id = 1000 + x.i, OriginId = inputs[x.i].OriginId, Name = "n" + x.i }))],
                Errors = [.. fates.Select((fate, i) => (fate, i)).Where(x => x.fate == 1).OrderBy(_ => random.Next())
                    .Select(x => new SyncError(inputs[x.i].Id, inputs[x.i].OriginId, new Dictionary<string, IReadOnlyList<string>> { ["name"] = ["e" + x.i] }))],
            };
            var items = new SyncItem<VendorSync, Vendor>[inputs.Length];
            SyncCorrelation.Apply(inputs, answer, (_, _) => SyncOutcome.Updated, items, []);
            for (int i = 0; i < inputs.Length; i++)
            {
                Assert.Same(inputs[i], items[i].Input);
                Assert.Equal(fates[i] switch { 0 => SyncOutcome.Updated, 1 => SyncOutcome.Failed, _ => SyncOutcome.Unknown }, items[i].Outcome);
                Assert.Equal(fates[i] == 0 ? "n" + i : null, items[i].Entity?.Name);
                Assert.Equal(fates[i] == 1 ? "e" + i : null, items[i].Errors.TryGetValue("name", out IReadOnlyList<string>? messages) ? messages[0] : null);
            }
        });

    [Fact]
    public async Task An_error_without_a_key_is_not_guessed_at()
    {
        var wire = new Wire(_ => Wire.Json("""{"entities":[{"id":1,"origin_id":"a"}],"errors":[{"name":"?","errors":{"name":["is taken"]}}]}"""));
        using IProcoreClient client = wire.Client();

        SyncResult<VendorSync, Vendor> two = await client.Vendors.SyncAsync([new() { OriginId = "a" }, new() { OriginId = "b" }], None);
        Assert.Equal([SyncOutcome.Updated, SyncOutcome.Unknown], two.Items.Select(item => item.Outcome));
        Assert.Equal("is taken", two.UnmatchedErrors[0]["name"][0]);

        wire.Answer = _ => Wire.Json("""{"entities":[],"errors":[{"errors":{"name":["is taken"],"vendor":{"id":["unknown"]}}}]}""");
        SyncResult<VendorSync, Vendor> one = await client.Vendors.SyncAsync([new() { OriginId = "b" }], None);
        Assert.Equal(SyncOutcome.Failed, one.Items[0].Outcome);
        Assert.Equal("unknown", one.Items[0].Errors["vendor.id"][0]);
        Assert.Empty(one.UnmatchedErrors);
    }

    [Fact]
    public async Task Items_that_cannot_be_told_apart_never_leave()
    {
        var wire = new Wire();
        using IProcoreClient client = wire.Client();

        ArgumentException error = await Assert.ThrowsAsync<ArgumentException>(() => client.Vendors.SyncAsync([new() { OriginId = "a" }, new() { Name = "x" }], None));
        Assert.Contains("Item 1 has neither an id nor an origin id", error.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArgumentException>(() => client.Vendors.SyncAsync([new() { OriginId = "a" }, new() { OriginId = "a" }], None));
        await Assert.ThrowsAsync<ArgumentException>(() => client.Vendors.SyncAsync([new() { Id = 1 }, new() { Id = 1, OriginId = "b" }], None));
        await Assert.ThrowsAsync<ArgumentException>(() => client.Vendors.SyncAsync([new() { Id = -1 }], None));
        Assert.Empty(wire.Calls);
        Assert.Empty((await client.Vendors.SyncAsync([], None)).Items);
    }

    [Fact]
    public async Task Every_one_of_many_items_is_accounted_for_through_413_503_and_a_timeout_after_the_effect()
    {
        var saved = new Dictionary<string, int>(StringComparer.Ordinal);
        int calls = 0;
        var wire = new Wire();
        wire.Answer = sent =>
        {
            int call = ++calls;
            using JsonDocument body = JsonDocument.Parse(sent.Body);
            string[] origins = [.. body.RootElement.GetProperty("updates").EnumerateArray().Select(item => item.GetProperty("origin_id").GetString()!)];
            Assert.True(origins.Length <= 1000);
            if (origins.Length > 600)
                return Wire.Json("{}", HttpStatusCode.RequestEntityTooLarge);
            if (call == 3)
                return Wire.Json("{}", HttpStatusCode.ServiceUnavailable, ("Retry-After", "2"));
            string[] good = [.. origins.Where(origin => !origin.EndsWith("33", StringComparison.Ordinal))];
            foreach (string origin in good)
                saved[origin] = saved.GetValueOrDefault(origin) + 1;
            if (call == 5)
                throw new HttpRequestException("connection reset after the effect");
            IEnumerable<string> entities = good.Reverse().Select(origin => $$"""{"id":{{origin[1..]}},"origin_id":"{{origin}}"}""");
            IEnumerable<string> errors = origins.Except(good).Select(origin => "{\"origin_id\":\"" + origin + "\",\"errors\":{\"state_code\":[\"Invalid State Code for Country\"]}}");
            return Wire.Json($$"""{"entities":[{{string.Join(",", entities)}}],"errors":[{{string.Join(",", errors)}}]}""");
        };
        using IProcoreClient client = wire.Client();

        VendorSync[] inputs = [.. Enumerable.Range(1, 2500).Select(i => new VendorSync { OriginId = "v" + i, Name = "n" })];
        SyncResult<VendorSync, Vendor> result = await wire.Time.RunAsync(client.Vendors.SyncAsync(inputs, None));

        Assert.Equal(inputs, result.Items.Select(item => item.Input));
        Assert.Equal(2475, result.Items.Count(item => item.IsSaved));
        Assert.All(result.Items.Where(item => item.IsSaved), item => Assert.Equal(item.Input.OriginId, item.Entity!.OriginId));
        Assert.Equal(25, result.NotSaved.Count(item => item.Outcome == SyncOutcome.Failed && item.Errors["state_code"].Count == 1));
        Assert.Equal(2475, saved.Count);
    }

    [Fact]
    public async Task A_failed_batch_marks_its_own_items_only()
    {
        var wire = new Wire();
        wire.Answer = sent => sent.Body.Contains("\"v1001\"", StringComparison.Ordinal)
            ? Wire.Json("""{"errors":{"updates":["malformed"]}}""", HttpStatusCode.BadRequest)
            : Echo(sent);
        using IProcoreClient client = wire.Client();

        SyncResult<VendorSync, Vendor> result = await client.Vendors.SyncAsync(Enumerable.Range(1, 2500).Select(i => new VendorSync { OriginId = "v" + i }), None);

        Assert.Equal(1500, result.Items.Count(item => item.IsSaved));
        Assert.All(result.Items.Skip(1000).Take(1000), item => Assert.Equal((SyncOutcome.Failed, 400), (item.Outcome, item.Exception!.Status!.Value)));
    }

    [Fact]
    public async Task What_may_have_been_saved_is_unknown()
    {
        var wire = new Wire(_ => throw new HttpRequestException("reset"));
        using IProcoreClient client = wire.Client();
        SyncResult<VendorSync, Vendor> result = await wire.Time.RunAsync(client.Vendors.SyncAsync([new() { OriginId = "a" }], None));
        Assert.Equal(SyncOutcome.Unknown, result.Items[0].Outcome);
        Assert.True(result.Items[0].Exception!.OutcomeUnknown);
        Assert.Equal(5, wire.Calls.Count);

        wire.Answer = _ => Wire.Json("<html>");
        result = await wire.Time.RunAsync(client.Vendors.SyncAsync([new() { OriginId = "a" }], None));
        Assert.Equal(SyncOutcome.Unknown, result.Items[0].Outcome);
    }

    [Fact]
    public void Batches_keep_to_items_and_bytes()
    {
        byte[][] items = [.. Enumerable.Range(0, 25).Select(i => new byte[i == 10 ? 5000 : 100])];
        (int Start, int Count)[] batches = [.. SyncBatches.Cut(items, maxItems: 10, maxBytes: 1000)];
        Assert.Equal(Enumerable.Range(0, 25), batches.SelectMany(batch => Enumerable.Range(batch.Start, batch.Count)));
        Assert.All(batches, batch => Assert.True(batch.Count <= 10 && (batch.Count == 1 || items.Skip(batch.Start).Take(batch.Count).Sum(item => item.Length + 1) <= 1000)));
        Assert.Contains((10, 1), batches);
        Assert.Empty(SyncBatches.Cut([]));
    }

    /// <summary>Saves everything.</summary>
    internal static HttpResponseMessage Echo(Sent sent)
    {
        if (sent.Method == "GET")
            return Wire.List("[]");
        using JsonDocument body = JsonDocument.Parse(sent.Body);
        int id = 1;
        IEnumerable<string> entities = body.RootElement.GetProperty("updates").EnumerateArray()
            .Select(item => $$"""{"id":{{id++}},"origin_id":"{{item.GetProperty("origin_id").GetString()}}"}""");
        return Wire.Json($$"""{"entities":[{{string.Join(",", entities)}}],"errors":[]}""");
    }
}

using System.Net;
using System.Reflection;
using Zoho.Procore.Sdk.Testing;

namespace Procore.Client.Tests;

/// <summary>A record that cannot be read costs no other record, no page, no list and no outcome of a batch, and it is never left out in silence.</summary>
[Collection(SimulatedTime.Name)]
public class UnreadableTests
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Root_cost_codes_are_read_as_procore_writes_them()
    {
        var wire = new Wire(_ => Wire.List("""
            [{"id":2,"code":"02","full_code":"02","parent":{"id":null}},{"id":3,"code":"300","full_code":"02-300","parent":{"id":2}},
             {"id":4,"code":"04","full_code":"04","parent":{"id":null,"name":null}},{"id":5,"code":"05","parent":{}},{"id":6,"code":"06","parent":""}]
            """));
        using IProcoreClient client = wire.Client();

        List<CostCode> codes = await client.CostCodes.ListAsync(3, cancellationToken: None).ToListAsync(None);

        Assert.Equal([null, 2L, null, null, null], codes.Select(code => code.Parent?.Id));
    }

    [Fact]
    public async Task Lines_on_root_cost_codes_are_read()
    {
        var wire = new Wire(_ => Wire.Json("""
            {"id":1,"line_items":[{"id":5,"amount":"10.0","cost_code":{"id":2,"code":"02","parent":{"id":null}},"line_item_type":{"id":null},"wbs_code":{"id":null}}]}
            """));
        using IProcoreClient client = wire.Client();

        PurchaseOrderContractLine line = Assert.Single((await client.PurchaseOrders.GetAsync(3, 1, None)).Lines);

        Assert.Equal((2, null, null, null), (line.CostCode!.Id, line.CostCode.Parent, line.CostType, line.WbsCode));
    }

    [Fact]
    public async Task Rows_that_cannot_be_read_are_handed_over_and_the_rest_goes_on()
    {
        int calls = 0;
        var wire = new Wire(_ => ++calls % 2 == 1
            ? Wire.Json("""[{"id":1,"name":"a"},{"id":2,"name":{"x":1}},null,{"id":3,"name":"c","city":["?"],"created_at":"yesterday"}]""", default, ("Total", "7"), ("Per-Page", "4"))
            : Wire.Json("""[{"id":4,"name":"d"},{"id":"x","name":"e"},{"name":{"x":1}}]""", default, ("Total", "7"), ("Per-Page", "4")));
        wire.Answer = Status200(wire.Answer);
        using IProcoreClient client = wire.Client();

        List<ProcorePage<Vendor>> pages = await client.Vendors.ListAsync(cancellationToken: None).AsPages().ToListAsync(None);
        Assert.Equal([1, 3, 4], pages.SelectMany(page => page.Items).Select(vendor => vendor.Id));
        ProcoreUnreadableRow[] odd = [.. pages.SelectMany(page => page.Unreadable)];
        Assert.Equal([("2", "$.name"), ("x", "$.id"), (null, "$.name")], odd.Select(row => (row.Id, row.Field)));
        Assert.Equal("""{"id":2,"name":{"x":1}}""", odd[0].Json.GetRawText());
        Assert.Equal("record 2, $.name: The value is not a text.", odd[0].ToString());
        Vendor third = pages[0].Items[1];
        Assert.Equal((null, null, "yesterday"), (third.City, third.CreatedAt, third.AdditionalMembers!["created_at"].GetString()));
        Assert.Equal("""["?"]""", third.AdditionalMembers["city"].GetRawText());

        List<long> read = [];
        ProcoreUnreadableRowsException thrown = await Assert.ThrowsAsync<ProcoreUnreadableRowsException>(async () =>
        {
            await foreach (Vendor vendor in client.Vendors.ListAsync(cancellationToken: None))
                read.Add(vendor.Id);
        });
        Assert.Equal([1, 3, 4], read);
        Assert.Equal(["2", "x", null], thrown.Rows.Select(row => row.Id));
        Assert.Contains("3 of the list's rows", thrown.Message, StringComparison.Ordinal);

        List<string?> handed = [];
        Assert.Equal(3, await client.Vendors.ListAsync(cancellationToken: None).OnUnreadable(row => handed.Add(row.Id)).CountAsync(None));
        Assert.Equal(["2", "x", null], handed);
    }

    [Fact]
    public async Task Every_list_hands_over_what_cannot_be_read()
    {
        var wire = new Wire();
        using IProcoreClient client = wire.Client();
        int lists = 0;
        foreach (PropertyInfo group in typeof(IProcoreClient).GetProperties().Where(property => property.PropertyType.IsInterface))
        {
            foreach (MethodInfo method in group.PropertyType.GetMethods().Where(method => method.ReturnType.Name == "ProcoreList`1"))
            {
                const string rows = """[{"id":1,"name":"a"},null,{"id":{"x":1},"name":{"x":1}},{"id":2,"name":"b"}]""";
                const string ids = """{"data":["1",null,{"x":1},2]}""";
                wire.Answer = sent => Wire.List(sent.Path.EndsWith("/codes/ids", StringComparison.Ordinal) ? ids : Operations.IsWrapped(sent) ? "{\"data\":" + rows + "}" : rows);
                object?[] arguments = [.. method.GetParameters().Select(parameter => Operations.Sample(parameter.ParameterType, 5, None))];
                object list = method.Invoke(group.GetValue(client), arguments)!;
                // So many lists wait for the limits: the clock has to run.
                await wire.Time.RunAsync((Task)typeof(UnreadableTests).GetMethod(nameof(CheckAsync), BindingFlags.NonPublic | BindingFlags.Static)!
                    .MakeGenericMethod(method.ReturnType.GenericTypeArguments[0]).Invoke(null, [group.Name + "." + method.Name, list])!);
                lists++;
            }
        }

        Assert.True(lists > 30, "Only " + lists + " lists were found.");
    }

    [Theory]
    [InlineData("""{"id":1,"line_items":[{"id":5,"amount":"10.0"},{"id":6,"amount":"much"}]}""", "$.line_items[1].amount")]
    [InlineData("""{"id":1,"line_items":[{"id":5,"cost_code":{"id":"x"}}]}""", "$.line_items[0].cost_code.id")]
    [InlineData("""{"id":1,"line_items":{"id":5,"cost_code":{"id":1,"parent":{"id":true}}}}""", "$.line_items.cost_code.parent.id")]
    [InlineData("""{"id":1,"vendor":{"id":{}}}""", "$.vendor.id")]
    [InlineData("""{"id":1,"grand_total":[]}""", "$.grand_total")]
    public async Task A_record_that_cannot_be_read_names_the_whole_path(string body, string path)
    {
        var wire = new Wire(_ => Wire.Json(body));
        using IProcoreClient client = wire.Client();

        ProcoreException error = await Assert.ThrowsAsync<ProcoreException>(() => wire.Time.RunAsync(client.PurchaseOrders.GetAsync(3, 1, None)));

        Assert.Contains("the field " + path + ": ", error.Message, StringComparison.Ordinal);
        Assert.False(error.OutcomeUnknown);
    }

    [Fact]
    public async Task A_saved_item_is_saved_even_when_its_echo_cannot_be_read()
    {
        var wire = new Wire(_ => Wire.Json("""
            {"entities":[null,{"id":1,"origin_id":"a","name":"a","created_at":"2026-03-02T09:00:00Z","updated_at":"2026-03-02T09:00:00Z"},
              {"id":2,"origin_id":"b","name":{"x":1},"created_at":"2026-03-02T09:00:00Z","updated_at":"2026-03-02T09:00:00Z"},
              {"id":3,"origin_id":"c","name":{"x":1},"created_at":"2020-01-01T00:00:00Z","updated_at":"2026-03-02T09:00:00Z"},
              {"id":4,"origin_id":"d","is_active":[],"created_at":{},"updated_at":5}],
             "errors":[null,"",{"origin_id":"e","errors":{"name":["is taken"]}},{"origin_id":"f","errors":null}]}
            """, HttpStatusCode.OK, ("Date", "Mon, 02 Mar 2026 09:00:00 GMT")));
        using IProcoreClient client = wire.Client();

        SyncResult<VendorSync, Vendor> result = await client.Vendors.SyncAsync("abcdefg".Select(c => new VendorSync { OriginId = c.ToString(), Name = "x" }), None);

        Assert.Equal(
            [SyncOutcome.Created, SyncOutcome.Created, SyncOutcome.Updated, SyncOutcome.Updated, SyncOutcome.Failed, SyncOutcome.Failed, SyncOutcome.Unknown],
            result.Items.Select(item => item.Outcome));
        Assert.Equal([1L, 2L, 3L, 4L, null, null, null], result.Items.Select(item => item.RecordId));
        Assert.Equal([null, "$.name", "$.name", "$.is_active", null, null, null], result.Items.Select(item => item.UnreadableEcho?.Field));
        Assert.Equal("is taken", result.Items[4].Errors["name"][0]);
        Assert.NotNull(result.Items[0].Entity);
        Assert.Null(result.Items[1].Entity);
    }

    [Theory]
    [InlineData("""{"entities":null,"errors":null}""")]
    [InlineData("""{"entities":[null],"errors":[null]}""")]
    [InlineData("""{"entities":"","errors":""}""")]
    [InlineData("""{"entities":[5,"x",[]],"errors":[{"errors":null}]}""")]
    [InlineData("""{"errors":5}""")]
    public async Task No_answer_to_a_sync_costs_more_than_it_says(string answer)
    {
        var wire = new Wire(sent => Wire.Json(sent.Method == "GET" ? "[]" : answer));
        using IProcoreClient client = wire.Client();

        SyncResult<VendorSync, Vendor> vendors = await client.Vendors.SyncAsync([new() { OriginId = "a", Name = "x" }, new() { OriginId = "b", Name = "x" }], None);
        SyncResult<TaxCodeSync, TaxCode> taxes = await client.Taxes.SyncCodesAsync([new() { OriginId = "a", Code = "x" }, new() { OriginId = "b", Code = "x" }], None);
        SyncResult<WbsCodeInput, WbsCode> codes = await client.WorkBreakdown.CreateCodesAsync(
            3, [new() { SegmentItems = [new(1, 2)] }, new() { SegmentItems = [new(1, 3)] }], None);

        Assert.All(vendors.Items, item => Assert.Equal((SyncOutcome.Unknown, null), (item.Outcome, item.Exception)));
        Assert.All(taxes.Items, item => Assert.Equal((SyncOutcome.Unknown, null), (item.Outcome, item.Exception)));
        Assert.All(codes.Items, item => Assert.Equal((SyncOutcome.Unknown, null), (item.Outcome, item.Exception)));
    }

    [Fact]
    public async Task A_record_that_cannot_be_read_before_a_sync_is_not_taken_over_and_not_called_new()
    {
        var wire = new Wire(sent => sent.Method == "GET"
            ? Wire.List("""[{"id":1,"origin_id":"theirs","code":{"x":1}},{"id":2,"origin_id":"a","code":{"x":1}}]""")
            : Wire.Json("""{"entities":[{"id":2,"origin_id":"a","code":"T"}],"errors":[]}"""));
        using IProcoreClient client = wire.Client();

        SyncResult<TaxCodeSync, TaxCode> result = await client.Taxes.SyncCodesAsync([new() { Id = 1, OriginId = "ours" }, new() { OriginId = "a", Code = "T" }], None);

        Assert.Equal([SyncOutcome.Failed, SyncOutcome.Updated], result.Items.Select(item => item.Outcome));
        Assert.DoesNotContain("ours", wire.Last.Body, StringComparison.Ordinal);
    }

    private static Func<Sent, HttpResponseMessage> Status200(Func<Sent, HttpResponseMessage> answer) => sent =>
    {
        HttpResponseMessage response = answer(sent);
        response.StatusCode = System.Net.HttpStatusCode.OK;
        return response;
    };

    private static async Task CheckAsync<T>(string name, ProcoreList<T> list)
    {
        List<ProcoreUnreadableRow> odd = [];
        int read = await list.OnUnreadable(odd.Add).CountAsync(None);
        Assert.True(read == 2 && odd.Count == 1, $"{name}: {read} were read, {odd.Count} were handed over.");
        await Assert.ThrowsAsync<ProcoreUnreadableRowsException>(async () => await list.CountAsync(None));
    }
}

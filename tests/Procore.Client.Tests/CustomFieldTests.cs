using System.Text.Json;
using System.Text.Json.Nodes;

namespace Procore.Client.Tests;

/// <summary>Custom fields and unknown members that are read, changed and written back, on both kinds of commitments.</summary>
public class CustomFieldTests
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    private const string Contract =
        """{"id":5,"custom_field_7":{"data_type":"string","value":"a"},"custom_fields":{"custom_field_8":{"data_type":"\ud83d","value":["caf\ud83d"]}},"zz":"half \ud83d","yy":{"\ude00":[1]}}""";

    [Fact]
    public async Task They_are_read_and_sent_on_both_kinds_of_commitments()
    {
        var wire = new Wire(_ => Wire.Json(Contract));
        using IProcoreClient client = wire.Client();
        IReadOnlyList<ProcoreCustomFieldInput> fields =
            [ProcoreCustomFieldInput.Of(7, "b"), ProcoreCustomFieldInput.Of(8, 1.5m), ProcoreCustomFieldInput.Of(9, true), ProcoreCustomFieldInput.Of(10, [3, 4]), ProcoreCustomFieldInput.Of(11, (string?)null)];

        PurchaseOrderContract order = await client.PurchaseOrders.GetAsync(3, 5, None);
        WorkOrderContract work = await client.WorkOrders.GetAsync(3, 5, None);
        foreach (IReadOnlyList<ProcoreCustomField> read in new[] { order.CustomFieldValues, work.CustomFieldValues })
        {
            Assert.Equal([(7L, "string"), (8L, "\uFFFD")], read.Select(field => (field.DefinitionId, field.DataType)));
            Assert.Equal("a", read[0].Value.GetString());
        }

        await client.PurchaseOrders.UpdateAsync(3, 5, new() { CustomFields = fields }, None);
        await client.WorkOrders.UpdateAsync(3, 5, new() { CustomFields = fields }, None);
        foreach (Sent sent in wire.Calls.Where(call => call.Method == "PATCH"))
        {
            JsonNode body = JsonNode.Parse(sent.Body)!;
            JsonNode contract = body["purchase_order_contract"] ?? body["work_order_contract"]!;
            Assert.True(JsonNode.DeepEquals(JsonNode.Parse("""{"custom_field_7":"b","custom_field_8":1.5,"custom_field_9":true,"custom_field_10":[3,4],"custom_field_11":null}"""), contract), sent.Body);
        }

        Assert.Equal(2, wire.Calls.Count(call => call.Method == "PATCH"));
    }

    [Fact]
    public async Task Half_a_character_is_written_back_as_it_is_shown()
    {
        var wire = new Wire(_ => Wire.Json(Contract));
        using IProcoreClient client = wire.Client();
        PurchaseOrderContract order = await client.PurchaseOrders.GetAsync(3, 5, None);
        var members = new Dictionary<string, JsonElement>(order.AdditionalMembers!);
        await client.PurchaseOrders.UpdateAsync(3, 5, new() { Title = "mine \ud83d", AdditionalMembers = members }, None);
        await client.WorkOrders.UpdateAsync(3, 5, new() { AdditionalMembers = members, CustomFields = [ProcoreCustomFieldInput.Of(9, "x\ude00")] }, None);
        await client.PurchaseOrders.SyncAsync(3, [new() { OriginId = "a", Title = "t", AdditionalMembers = members }], None);
        foreach (Sent sent in wire.Calls.Where(call => call.Method == "PATCH"))
            Assert.Contains("half \uFFFD", JsonNode.Parse(sent.Body)!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }), StringComparison.Ordinal);
        Assert.Equal(3, wire.Calls.Count(call => call.Method == "PATCH"));
    }
}

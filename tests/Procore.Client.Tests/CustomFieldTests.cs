using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

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
    public async Task Every_input_that_has_them_sends_them_and_every_resource_that_takes_them_has_them()
    {
        List<string> senders = [];
        foreach ((MethodInfo method, PropertyInfo group) in FilterTests.Methods())
        {
            object?[] arguments = [.. method.GetParameters().Select(parameter => Operations.Sample(parameter.ParameterType, 5, None))];
            if (arguments.FirstOrDefault(argument => argument?.GetType().GetProperty("CustomFields") is not null) is not { } input)
                continue;
            input.GetType().GetProperty("CustomFields")!.SetValue(input, new[] { ProcoreCustomFieldInput.Of(77, "zz") });
            var wire = new Wire(sent => Operations.Answer(sent, 5));
            using IProcoreClient client = wire.Client(options => options.MaxRetries = 0);
            await Record.ExceptionAsync(() => (Task)method.Invoke(group.GetValue(client), arguments)!);
            Assert.Contains("\"custom_field_77\":\"zz\"", wire.Last.Body, StringComparison.Ordinal);
            senders.Add(group.Name + "." + method.Name);
        }

        // The operations whose description has them; vendors take none.
        Assert.Equal(
            [
                "ChangeEvents.CreateAsync", "ChangeEvents.UpdateAsync", "CommitmentChangeOrderBatches.CreateAsync", "CommitmentChangeOrderBatches.UpdateAsync", "CommitmentChangeOrders.CreateAsync", "CommitmentChangeOrders.UpdateAsync",
                "CommitmentContracts.CreateAsync", "CommitmentContracts.UpdateAsync", "PrimeChangeOrderBatches.CreateAsync", "PrimeChangeOrderBatches.UpdateAsync", "PrimeChangeOrders.CreateAsync", "PrimeChangeOrders.UpdateAsync",
                "PrimeContracts.CreateAsync", "PrimeContracts.UpdateAsync", "Projects.CreateAsync", "Projects.UpdateAsync", "PurchaseOrders.CreateAsync", "PurchaseOrders.UpdateAsync",
                "Requisitions.CreateAsync", "Requisitions.UpdateAsync", "WorkOrders.CreateAsync", "WorkOrders.UpdateAsync",
            ],
            senders.Order(StringComparer.Ordinal));
        // And where they are read, they are read alike.
        Type[] readers = [.. typeof(IProcoreClient).Assembly.GetExportedTypes().Where(type => type.GetProperty("CustomFieldValues") is not null)];
        Assert.Equal(
            ["BudgetChange", "ChangeEvent", "ChangeOrderBatch", "ChangeOrderPackage", "CommitmentChangeOrder", "CommitmentContract", "PrimeChangeOrder", "Project", "PurchaseOrderContract", "Requisition", "Vendor", "WorkOrderContract"],
            readers.Select(type => type.Name).Order(StringComparer.Ordinal));
        foreach (Type reader in readers)
        {
            object record = JsonSerializer.Deserialize(Contract, reader, Context(reader).Options)!;
            Assert.Equal([7L, 8L], ((IReadOnlyList<ProcoreCustomField>)reader.GetProperty("CustomFieldValues")!.GetValue(record)!).Select(field => field.DefinitionId));
        }
    }

    private static JsonSerializerContext Context(Type record) => typeof(IProcoreClient).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(JsonSerializerContext))).Select(type => (JsonSerializerContext)type.GetProperty("Default")!.GetValue(null)!)
        .First(context => context.GetTypeInfo(record) is not null);

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

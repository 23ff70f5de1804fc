using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Procore.Client.Tests;

/// <summary>Single writes: none takes a record from another integration, and they can send all that the wire takes.</summary>
public class OriginGuardTests
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_single_update_overwrites_or_empties_the_origin_id_of_another_integration()
    {
        int updates = 0;
        foreach (PropertyInfo group in typeof(IProcoreClient).GetProperties().Where(property => property.PropertyType.IsInterface))
        {
            foreach (MethodInfo method in group.PropertyType.GetMethods().Where(method => method.Name.StartsWith("Update", StringComparison.Ordinal)))
            {
                ParameterInfo[] parameters = method.GetParameters();
                if (Array.Find(parameters, parameter => parameter.ParameterType.GetProperty("OriginId") is not null) is not { } input)
                    continue;
                updates++;
                // What stands, what is to stand, what the caller knows to stand.
                foreach ((string current, string? wanted, string? replaced, bool refused) in new[]
                         {
                             ("\"theirs\"", "mine", null, true), ("\"theirs\"", "mine", "another's", true), ("\"theirs\"", "mine", "theirs", false), ("\"theirs\"", "mine", "THEIRS", true),
                             ("\"mine\"", "mine", null, false), ("null", "mine", null, false), ("\"\"", "mine", null, false),
                             ("\"theirs\"", null, null, true), ("\"theirs\"", "", null, true), ("\"theirs\"", " ", null, true), ("\"theirs\"", null, "mine", true), ("\"theirs\"", "", "", true),
                             ("\"theirs\"", null, "theirs", false), ("\"theirs\"", "", "theirs", false), ("null", null, null, false), ("\"\"", "", null, false), ("null", null, "theirs", false),
                         })
                {
                    var wire = new Wire();
                    wire.Answer = sent => Wire.Json(sent.Method == "GET" ? "{\"id\":5,\"origin_id\":" + current + "}" : "{\"id\":5,\"origin_id\":" + (string.IsNullOrWhiteSpace(wanted) ? current : "\"mine\"") + "}");
                    using IProcoreClient client = wire.Client();
                    object?[] arguments = [.. parameters.Select(parameter => Operations.Sample(parameter.ParameterType, 5, None))];
                    object changes = arguments[input.Position]!;
                    input.ParameterType.GetProperty("OriginId")!.SetValue(changes, new Optional<string?>(wanted));
                    input.ParameterType.GetProperty("ReplacesOriginId")!.SetValue(changes, replaced);
                    Exception? thrown = await Record.ExceptionAsync(() => (Task)method.Invoke(group.GetValue(client), arguments)!);
                    string what = $"{group.Name}.{method.Name}: {current} becomes {wanted ?? "null"}, known {replaced}: {thrown}";
                    Assert.True(thrown?.GetType() == (refused ? typeof(ProcoreOriginConflictException) : null), what);
                    Assert.Equal(refused ? ["GET"] : ["GET", "PATCH"], wire.Calls.Select(call => call.Method));
                    if (thrown is ProcoreOriginConflictException conflict)
                        Assert.Equal((5, "theirs", wanted), (conflict.RecordId, conflict.CurrentOriginId, conflict.WantedOriginId));
                    else
                        Assert.False(wire.Last.Body.Contains("replaces", StringComparison.OrdinalIgnoreCase), wire.Last.Body);
                }
            }
        }

        Assert.True(updates >= 12, "Only " + updates + " updates were found.");
    }

    /// <summary>What was to be emptied is empty, or was passed over; another one came from elsewhere.</summary>
    [Theory]
    [InlineData("\"old\"", "\"another\"", true)]
    [InlineData("null", "\"another\"", true)]
    [InlineData("\"\"", "\"another\"", true)]
    [InlineData("\"old\"", "\"OLD \"", false)]
    [InlineData("\"old\"", "\"\"", false)]
    [InlineData("\"old\"", "null", false)]
    [InlineData("null", "null", false)]
    public async Task No_update_that_empties_an_origin_id_takes_an_answer_with_another_one_for_its_own(string before, string told, bool isUnknown)
    {
        int updates = 0;
        foreach ((MethodInfo method, PropertyInfo group) in FilterTests.Methods().Where(one => one.Method.Name.StartsWith("Update", StringComparison.Ordinal)))
        {
            foreach (string? empty in new[] { null, "", " " })
            {
                object?[] arguments = [.. method.GetParameters().Select(parameter => Operations.Sample(parameter.ParameterType, 5, None))];
                if (arguments.FirstOrDefault(argument => argument?.GetType().GetProperty("ReplacesOriginId") is not null) is not { } input)
                    continue;
                updates++;
                input.GetType().GetProperty("OriginId")!.SetValue(input, new Optional<string?>(empty));
                input.GetType().GetProperty("ReplacesOriginId")!.SetValue(input, "old");
                var wire = new Wire(sent => Wire.Json("{\"id\":5,\"origin_id\":" + (sent.Method == "GET" ? before : told) + "}"));
                using IProcoreClient client = wire.Client();
                Exception? error = await Record.ExceptionAsync(() => (Task)method.Invoke(group.GetValue(client), arguments)!);
                Assert.True(isUnknown ? error is ProcoreException { OutcomeUnknown: true, Status: 200 } : error is null, $"{group.Name}.{method.Name}: {error}");
                Assert.True(!isUnknown || error!.Message.Contains("'another'", StringComparison.Ordinal), error?.Message);
            }
        }

        Assert.True(updates >= 36, $"Only {updates} updates were found.");
    }

    /// <summary>What is empty in the answer was emptied, and what is another's was taken: what the write made is not known.</summary>
    [Theory]
    [InlineData("\"theirs\"", true)]
    [InlineData("\"\"", true)]
    [InlineData("\" \"", true)]
    [InlineData("\"mine\"", false)]
    [InlineData("\" Mine \"", false)]
    [InlineData("null", false)]
    [InlineData(null, false)]
    public async Task No_single_write_takes_an_answer_without_its_origin_id_for_its_own(string? told, bool isUnknown)
    {
        int writes = 0;
        foreach ((MethodInfo method, PropertyInfo group) in FilterTests.Methods().Where(one => one.Method.Name.StartsWith("Update", StringComparison.Ordinal) || one.Method.Name.StartsWith("Create", StringComparison.Ordinal)))
        {
            object?[] arguments = [.. method.GetParameters().Select(parameter => Operations.Sample(parameter.ParameterType, 5, None))];
            if (arguments.FirstOrDefault(argument => argument?.GetType().GetProperty("ReplacesOriginId") is not null) is not { } input)
                continue;
            writes++;
            input.GetType().GetProperty("OriginId")!.SetValue(input, new Optional<string?>("mine"));
            var wire = new Wire(sent => Wire.Json(sent.Method == "GET" || told is null ? """{"id":5}""" : "{\"id\":5,\"origin_id\":" + told + "}"));
            using IProcoreClient client = wire.Client();
            Exception? error = await Record.ExceptionAsync(() => (Task)method.Invoke(group.GetValue(client), arguments)!);
            Assert.True(isUnknown ? error is ProcoreException { OutcomeUnknown: true, Status: 200 } : error is null, $"{group.Name}.{method.Name}: {error}");
        }

        Assert.True(writes >= 24, $"Only {writes} writes were found.");
    }

    [Fact]
    public async Task Nor_does_any_write_through_the_members_without_a_property()
    {
        using JsonDocument mine = JsonDocument.Parse("\"mine\"");
        int inputs = 0;
        foreach ((MethodInfo method, PropertyInfo group) in FilterTests.Methods().Where(one => one.Method.Name.StartsWith("Update", StringComparison.Ordinal) || one.Method.Name.StartsWith("Create", StringComparison.Ordinal) || one.Method.Name.StartsWith("Sync", StringComparison.Ordinal)))
        {
            object?[] arguments = [.. method.GetParameters().Select(parameter => Operations.Sample(parameter.ParameterType, 5, None))];
            object? input = arguments.SelectMany(Zoho.Procore.Sdk.Testing.Inputs.Inside).FirstOrDefault(one => one.GetType().GetProperty("OriginId") is not null);
            if (input is null)
                continue;
            inputs++;
            if (!method.Name.StartsWith("Sync", StringComparison.Ordinal))
                input.GetType().GetProperty("OriginId")!.SetValue(input, default(Optional<string?>));
            else
                input.GetType().GetProperty("OriginId")!.SetValue(input, null);
            input.GetType().GetProperty("AdditionalMembers")!.SetValue(input, new Dictionary<string, JsonElement> { ["origin_id"] = mine.RootElement });
            var wire = new Wire(_ => Wire.Json("""{"id":5,"origin_id":"theirs"}"""));
            using IProcoreClient client = wire.Client();
            Exception? thrown = await Record.ExceptionAsync(() => (Task)method.Invoke(group.GetValue(client), arguments)!);
            Assert.True((thrown as TargetInvocationException)?.InnerException is ArgumentException || thrown is ArgumentException, $"{group.Name}.{method.Name}: {thrown}");
            Assert.Empty(wire.Calls);
        }

        Assert.True(inputs >= 30, $"Only {inputs} inputs were found.");
    }

    [Fact]
    public async Task An_update_without_an_origin_id_reads_nothing_first()
    {
        var wire = new Wire(_ => Wire.Json("""{"id":5}"""));
        using IProcoreClient client = wire.Client();
        await client.Vendors.UpdateAsync(5, new() { Name = "x" }, None);
        Assert.Equal("PATCH", Assert.Single(wire.Calls).Method);
        // One that empties it says so in either spelling.
        await client.Vendors.UpdateAsync(5, new() { OriginId = null }, None);
        Assert.Equal("""{"origin_id":null}""", JsonNode.Parse(wire.Last.Body)!["vendor"]!.ToJsonString());
        await client.Vendors.UpdateAsync(5, new() { OriginId = "" }, None);
        Assert.Equal("""{"origin_id":""}""", JsonNode.Parse(wire.Last.Body)!["vendor"]!.ToJsonString());
        Assert.Equal(["PATCH", "GET", "PATCH", "GET", "PATCH"], wire.Calls.Select(call => call.Method));
    }

    [Fact]
    public async Task Contracts_take_custom_fields_currency_uploads_and_validations()
    {
        var wire = new Wire(_ => Wire.Json("""
            {"id":5,"custom_fields":{"custom_field_8":{"data_type":"string","value":"x"},"custom_field_9":{"data_type":"lov_entries","value":[1]}},"custom_field_7":true,
             "currency_configuration":{"currency_iso_code":"CAD","base_currency_iso_code":"USD","currency_exchange_rate":"0.73"},
             "line_items":[{"id":1,"currency_configuration":{"currency_iso_code":"CAD","currency_exchange_rate":0.73}}]}
            """));
        using IProcoreClient client = wire.Client();
        using JsonDocument more = JsonDocument.Parse("""{"a":[1]}""");
        PurchaseOrderContract contract = await client.PurchaseOrders.CreateAsync(
            3,
            new()
            {
                Title = "Steel",
                CustomFields = [ProcoreCustomFieldInput.Of(8, "x"), ProcoreCustomFieldInput.Of(7, true), ProcoreCustomFieldInput.Of(9, [1L, 2L]), ProcoreCustomFieldInput.Of(6, 1.5m)],
                AdditionalMembers = new Dictionary<string, JsonElement> { ["form_ids"] = more.RootElement.GetProperty("a") },
                CurrencyIsoCode = "CAD",
                CurrencyExchangeRate = 0.73m,
                UploadIds = ["u-1"],
                RunConfigurableValidations = true,
            },
            None);

        Assert.Equal("?run_configurable_validations=true", wire.Last.Query);
        using JsonDocument sent = JsonDocument.Parse(wire.Last.Body);
        JsonElement body = sent.RootElement.GetProperty("purchase_order_contract");
        foreach ((string name, string value) in new[]
                 {
                     ("custom_field_8", "\"x\""), ("custom_field_7", "true"), ("custom_field_9", "[1,2]"), ("custom_field_6", "1.5"), ("form_ids", "[1]"),
                     ("currency_iso_code", "\"CAD\""), ("currency_exchange_rate", "0.73"), ("upload_ids", "[\"u-1\"]"), ("title", "\"Steel\""),
                 })
            Assert.Equal(value, body.GetProperty(name).GetRawText());
        Assert.Equal(9, body.EnumerateObject().Count());
        Assert.Equal([(7L, null, "true"), (8L, "string", "\"x\""), (9L, "lov_entries", "[1]")], contract.CustomFieldValues.Select(field => (field.DefinitionId, field.DataType, field.Value.GetRawText())));
        Assert.Equal(("CAD", "USD", 0.73m), (contract.CurrencyConfiguration!.CurrencyIsoCode, contract.CurrencyConfiguration.BaseCurrencyIsoCode, contract.CurrencyConfiguration.CurrencyExchangeRate));
        Assert.Equal(0.73m, contract.Lines[0].CurrencyConfiguration!.CurrencyExchangeRate);
        await client.PurchaseOrders.CreateAsync(3, new() { Title = "Steel" }, None);
        Assert.Equal(("", $$$"""{"project_id":3,"purchase_order_contract":{"title":"Steel"}}"""), (wire.Last.Query, wire.Last.Body));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Both_kinds_take_currency_uploads_and_validations_on_create_and_update(bool create)
    {
        const string Sent = """{"currency_iso_code":"CAD","currency_exchange_rate":0.73,"upload_ids":["u-1","u-2"],"custom_field_8":"x"}""";
        var wire = new Wire(_ => Wire.Json("""{"id":5}"""));
        using IProcoreClient client = wire.Client();
        var order = new PurchaseOrderContractInput { CurrencyIsoCode = "CAD", CurrencyExchangeRate = 0.73m, UploadIds = ["u-1", "u-2"], RunConfigurableValidations = true, CustomFields = [ProcoreCustomFieldInput.Of(8, "x")] };
        var work = new WorkOrderContractInput { CurrencyIsoCode = "CAD", CurrencyExchangeRate = 0.73m, UploadIds = ["u-1", "u-2"], RunConfigurableValidations = true, CustomFields = [ProcoreCustomFieldInput.Of(8, "x")] };
        await (create ? client.PurchaseOrders.CreateAsync(3, order, None) : client.PurchaseOrders.UpdateAsync(3, 5, order, None));
        Is("purchase_order_contract");
        await (create ? client.WorkOrders.CreateAsync(3, work, None) : client.WorkOrders.UpdateAsync(3, 5, work, None));
        Is("work_order_contract");

        void Is(string root)
        {
            Assert.Equal((create ? "POST" : "PATCH", "?run_configurable_validations=true"), (wire.Last.Method, wire.Last.Query));
            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Sent), JsonNode.Parse(wire.Last.Body)![root]), wire.Last.Body);
        }
    }

    [Fact]
    public async Task A_custom_field_that_is_given_twice_is_not_sent()
    {
        var wire = new Wire();
        using IProcoreClient client = wire.Client();
        using JsonDocument other = JsonDocument.Parse("1");
        ProcoreCustomFieldInput field = ProcoreCustomFieldInput.Of(8, "x");
        await Assert.ThrowsAsync<ArgumentException>(async () => await client.PurchaseOrders.CreateAsync(3, new() { CustomFields = [field, field] }, None));
        await Assert.ThrowsAsync<ArgumentException>(async () => await client.WorkOrders.UpdateAsync(3, 5, new() { CustomFields = [field], AdditionalMembers = new Dictionary<string, JsonElement> { ["custom_field_8"] = other.RootElement } }, None));
        Assert.Empty(wire.Calls);
    }
}

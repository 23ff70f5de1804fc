using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Time.Testing;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client.Tests;

/// <summary>
/// Single records, read and written, and the records inside them: every member in every shape in which it may come. What is absent is absent; what cannot be read
/// is named with its whole path where it decides, and kept where it only informs.
/// </summary>
public class OddRecordTests
{
    public static TheoryData<Type> Envelopes => [.. typeof(IZohoBooksClient).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Envelope)) && SingleOf(type) is { } single && single.Record != typeof(Address))]; // an address has rules of its own

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Envelopes))]
    public void Every_member_in_every_shape_has_the_documented_outcome(Type envelope) => Assert.True(Check(envelope).Run() > 0);

    [Theory]
    [MemberData(nameof(Envelopes))]
    public void An_object_of_nulls_is_no_item_of_a_list(Type envelope) => Check(envelope).RunLists();

    [Theory]
    [InlineData(
        typeof(PurchaseOrder),
        "purchaseorder_id purchaseorder_number reference_number date delivery_date status order_status billed_status current_sub_status vendor_id currency_code exchange_rate is_inclusive_tax is_discount_before_tax discount_type discount discount_amount discount_total adjustment sub_total tax_total total line_items taxes custom_fields tags bills",
        "vendor_name notes terms price_precision payment_terms adjustment_description ship_via attention delivery_address billing_address created_time last_modified_time")]
    [InlineData(
        typeof(PurchaseOrderLine),
        "line_item_id item_id line_item_category quantity rate discount item_total tax_id line_item_taxes account_id project_id quantity_billed quantity_cancelled tags item_custom_fields",
        "name description unit item_order tax_name tax_percentage account_name project_name")]
    [InlineData(typeof(LineTax), "tax_id tax_amount", "tax_name")]
    [InlineData(typeof(ReportingTag), "tag_id tag_option_id", "tag_name tag_option_name")]
    [InlineData(typeof(CustomField), "customfield_id custom_field_id api_name", "label index")]
    [InlineData(
        typeof(Bill),
        "bill_id bill_number reference_number status date due_date vendor_id currency_code currency_id exchange_rate is_inclusive_tax is_discount_before_tax discount_type discount sub_total tax_total total balance payment_made line_items taxes purchaseorders",
        "vendor_name notes terms price_precision billing_address created_time")]
    [InlineData(typeof(Contact), "contact_id contact_name contact_type status currency_code currency_id", "company_name tax_id_value gst_no legal_name email phone website billing_address created_time")]
    [InlineData(typeof(Tax), "tax_id tax_authority_id tax_name tax_percentage tax_type is_value_added", "tax_factor is_editable country")]
    [InlineData(typeof(Project), "project_id project_name customer_id status currency_code cost_budget_amount", "customer_name description billing_type created_time")]
    public void What_decides_is_said_for_every_field(Type record, string deciding, string informational)
    {
        JsonTypeInfo type = Info(record);
        Assert.All(deciding.Split(' '), name => Assert.True(ZohoFields.AreDecidedOn(Of(name)), name));
        Assert.All(informational.Split(' '), name => Assert.False(ZohoFields.AreDecidedOn(Of(name)), name));
        JsonPropertyInfo Of(string name) => type.Properties.SingleOrDefault(member => member.Name == name) ?? throw new InvalidOperationException($"{name} is none of " + string.Join(" ", type.Properties.Select(member => member.Name)));
    }

    /// <summary>A line with several taxes may name them all in one id.</summary>
    [Theory]
    [InlineData("260815000000000207260815000000000208", false)]
    [InlineData("260815000000000207", false)]
    [InlineData("-1", false)]
    [InlineData("true", true)]
    public void The_ids_of_several_taxes_are_an_id(string tax, bool isOdd)
    {
        RecordId? known = null;
        JsonTypeInfo type = Info(typeof(PurchaseOrderLine));
        object line = JsonSerializer.Deserialize($$"""{"line_item_id":"1","tax_id":"{{tax}}"}""", type)!;
        Assert.Equal(isOdd, RecordId.Of(type, ref known).OddName(line) is not null);
    }

    [Fact]
    public void One_meaning_decides_in_both_clients_or_in_none()
    {
        var records = new Dictionary<Type, JsonTypeInfo>();
        foreach (Type row in ZohoBooksJson.Contexts().SelectMany(context => context.GetType().GetProperties()).Where(property => property.PropertyType.IsGenericType).Select(property => property.PropertyType.GetGenericArguments()[0])
            .Select(type => type is { IsGenericType: true } list && list.GetGenericTypeDefinition() == typeof(RowList<>) ? typeof(Row<>).MakeGenericType(list.GetGenericArguments()) : type)
            .Where(type => type is { IsGenericType: true } && type.GetGenericTypeDefinition() == typeof(Row<>)).Select(type => type.GetGenericArguments()[0]))
        {
            Visit(Info(row));
        }

        Assert.True(records.Count > 40, $"{records.Count} records");
        string[] faults = [.. Zoho.Procore.Sdk.Testing.Meanings.Against(records.Values, ZohoFields.AreDecidedOn, isProcore: false)];
        Assert.True(faults.Length == 0, string.Join("\n", faults));

        void Visit(JsonTypeInfo info)
        {
            if (!records.TryAdd(info.Type, info))
                return;
            foreach (Type part in info.Properties.Select(member => member.PropertyType is { IsGenericType: true } list ? list.GetGenericArguments()[0] : member.PropertyType))
            {
                if (part is { IsClass: true, Namespace: "ZohoBooks.Client" } && info.Options.GetTypeInfo(part) is { Kind: JsonTypeInfoKind.Object } inner && inner.Properties.Any(member => member.IsExtensionData))
                    Visit(inner);
            }
        }
    }

    [Fact]
    public async Task Every_method_that_reads_a_record_names_what_cannot_be_read_and_a_write_says_that_its_outcome_is_unknown()
    {
        var answer = new JsonObject { ["code"] = 0 };
        foreach (Type envelope in Envelopes.Select(row => row.Data))
        {
            (PropertyInfo place, Type record) = SingleOf(envelope)!.Value;
            JsonTypeInfo info = Info(envelope);
            JsonTypeInfo type = info.Options.GetTypeInfo(record);
            JsonPropertyInfo root = info.Properties.First(member => member.PropertyType == place.PropertyType);
            JsonObject odd = answer[root.Name]?.AsObject() ?? []; // several records come under one name
            foreach (JsonPropertyInfo member in type.Properties.Where(member => ZohoFields.AreDecidedOn(member) && member.PropertyType == typeof(string)))
                odd[member.Name] = new JsonObject { ["odd"] = new JsonArray(1) };
            if (odd.Count > 0)
                answer[root.Name] ??= odd;
        }

        int read = 0;
        var zoho = new FakeZoho { Api = (_, _, _) => Task.FromResult(FakeZoho.Json(200, answer.ToJsonString())) };
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider(), EveryMethodTests.Fast);
        foreach (EveryMethodTests.Method method in EveryMethodTests.Methods(books).Where(method => method.Info.ReturnType is { IsGenericType: true } task && task.GetGenericTypeDefinition() == typeof(Task<>)
            && method.Info.Name != nameof(IAutomation.EnsureWebhookAsync)
            && Info(task.GetGenericArguments()[0]) is { Kind: JsonTypeInfoKind.Object } record && record.Properties.Any(member => ZohoFields.AreDecidedOn(member) && member.PropertyType == typeof(string))))
        {
            zoho.Calls.Clear();
            Exception? error = await Record.ExceptionAsync(() => EveryMethodTests.CallAsync(method, wrong: null, "1"));
            Assert.True(error is ZohoBooksException, $"{method}: {error}");
            var refusal = (ZohoBooksException)error;
            Assert.True(Regex.IsMatch(refusal.Message, @"\$\.[a-z_]+\.[a-z_]+"), $"{method}: {refusal.Message}");
            Assert.True(refusal.OutcomeUnknown == (zoho.Calls[0].Method != "GET"), $"{method}: {refusal.Message}");
            Assert.Single(zoho.Calls);
            read++;
        }

        Assert.True(read > 60, $"{read} methods");
    }

    /// <summary>The pages of a list overlap, and rows are told apart by their ids: a list of records that need not have one is asked for in one page.</summary>
    [Fact]
    public void Every_row_of_a_list_with_pages_has_an_id()
    {
        string[] withoutPages = ["Address", "AppliedCredit", "AssetForecast", "BillPayment", "CreditedBill", "CreditedInvoice", "DocumentTemplate", "ExchangeRate", "InvoicePayment", "Location", "Organization", "ProjectUser", "RegisterField", "SentEmail", "Tag", "TaxAuthority", "TaxExemption"];
        Type[] rows = [.. typeof(IZohoBooksClient).Assembly.GetTypes().Where(type => type.BaseType is { IsGenericType: true } list && list.GetGenericTypeDefinition() == typeof(ListEnvelope<>)).Select(type => type.BaseType!.GetGenericArguments()[0])];
        Assert.True(rows.Length > 20, $"{rows.Length} lists");
        foreach (Type row in rows.Where(row => !withoutPages.Contains(row.Name)))
        {
            RecordId? known = null;
            Assert.True(RecordId.Of(Info(row), ref known).IsCertain, row.Name);
        }
    }

    /// <summary>What stands around records and lists costs none of them, whatever it is; what an answer says of the call is judged elsewhere.</summary>
    [Fact]
    public void Members_around_what_was_asked_for_cost_nothing_of_it()
    {
        int members = 0;
        foreach (Type envelope in typeof(IZohoBooksClient).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Envelope)) && !type.IsAbstract))
        {
            JsonTypeInfo info = Info(envelope);
            foreach (JsonPropertyInfo member in info.Properties.Where(member => !HoldsRows(member.PropertyType)))
            {
                foreach (string shape in new[] { "null", "\"\"", "{}", "[]", """{"zz":null}""", """{"odd":[1]}""", "\"x!\"", "[[1]]", "5", "true", "1e400", "\"\\ud83d\"" })
                {
                    Assert.NotNull(JsonSerializer.Deserialize("{\"" + member.Name + "\":" + shape + ",\"zz\":{}}", info));
                    members++;
                }
            }
        }

        Assert.True(members > 1000, $"{members} members");
    }

    /// <summary>No record is read in a way of its own: all that the serializers know is written, or stands in a list or an answer that is tested in every shape, or inside one of those.</summary>
    [Fact]
    public void Every_record_that_is_read_is_looked_at()
    {
        HashSet<Type> seen = [typeof(Address)]; // it has tests of its own
        foreach (Type envelope in typeof(IZohoBooksClient).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Envelope)) && !type.IsAbstract))
        {
            JsonTypeInfo info = Info(envelope);
            JsonPropertyInfo[] places = [.. info.Properties.Where(member => HoldsRows(member.PropertyType))];
            Assert.True(places.Length > 0, $"{envelope.Name} holds nothing that is read as a row.");
            foreach (JsonPropertyInfo place in places)
                Inside(place.PropertyType, seen);
        }

        Type[] known = [.. ZohoBooksJson.Contexts().SelectMany(context => context.GetType().GetCustomAttributesData())
            .Where(data => data.AttributeType == typeof(System.Text.Json.Serialization.JsonSerializableAttribute)).Select(data => (Type)data.ConstructorArguments[0].Value!).Distinct()];
        Type[] given = [.. EveryMethodTests.Methods(FakeZoho.Client(new FakeZoho(), new FakeTimeProvider())).Select(method => method.Info.ReturnType).Concat(known)
            .SelectMany(type => type.IsGenericType ? type.GetGenericArguments().SelectMany(part => part.IsGenericType ? part.GetGenericArguments() : [part]) : [type])
            .Where(type => type.Assembly == typeof(IZohoBooksClient).Assembly && type is { IsClass: true, IsGenericType: false } && !type.IsSubclassOf(typeof(Envelope)) && !typeof(IInput).IsAssignableFrom(type)
                && !type.Name.EndsWith("Body", StringComparison.Ordinal) && !type.Name.EndsWith("Create", StringComparison.Ordinal)).Distinct()];
        // A file is no JSON, a comment is only written, and what was provisioned is told in records that are read.
        Assert.Equal([], given.Where(type => !seen.Contains(type)).Select(type => type.Name).Except(["AttachmentContent", "CommentInput", "ZohoProvisionedWebhook"]));
        Assert.True(given.Length > 40, $"{given.Length} records");
    }

    private static bool HoldsRows(Type type) => type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(Row<>) || type.GetGenericTypeDefinition() == typeof(RowList<>) || type.GetGenericArguments().Any(HoldsRows));

    private static void Inside(Type type, HashSet<Type> seen)
    {
        Type[] parts = type.IsGenericType ? type.GetGenericArguments() : [];
        if (parts.Length == 0 && type.Assembly == typeof(IZohoBooksClient).Assembly && type.IsClass && seen.Add(type))
            parts = [.. type.GetProperties().Select(property => property.PropertyType)];
        foreach (Type part in parts)
            Inside(part, seen);
    }

    private static ShapeCheck Check(Type envelope)
    {
        (PropertyInfo place, Type record) = SingleOf(envelope)!.Value;
        JsonTypeInfo info = Info(envelope);
        JsonPropertyInfo root = info.Properties.First(member => member.AttributeProvider is PropertyInfo property && property.Name == place.Name || member.PropertyType == place.PropertyType);
        return new(info.Options.GetTypeInfo(record), odd =>
        {
            object read = root.Get!(JsonSerializer.Deserialize(new JsonObject { ["code"] = 0, [root.Name] = odd }.ToJsonString(), info)!)!;
            return (IRow)(read is IEnumerable list and not string ? list.Cast<object>().Single() : read);
        });
    }

    private static JsonTypeInfo Info(Type type) => ZohoBooksJson.Contexts().Select(context => context.GetTypeInfo(type)).FirstOrDefault(info => info is not null)!;

    /// <summary>The one record that an answer holds.</summary>
    private static (PropertyInfo Place, Type Record)? SingleOf(Type envelope)
    {
        foreach (PropertyInfo property in envelope.GetProperties())
        {
            Type type = property.PropertyType is { IsGenericType: true } list && list.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? list.GetGenericArguments()[0] : property.PropertyType;
            if (type is { IsGenericType: true } && type.GetGenericTypeDefinition() == typeof(Row<>) && (typeof(IRow).IsAssignableFrom(property.PropertyType) || type != property.PropertyType))
                return (property, type.GetGenericArguments()[0]);
        }

        return null;
    }
}

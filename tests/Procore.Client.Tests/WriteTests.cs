using System.Globalization;
using System.Net;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using NodaTime;
using Zoho.Procore.Sdk.Shared;
using Zoho.Procore.Sdk.Testing;

namespace Procore.Client.Tests;

/// <summary>What single writes look like on the wire.</summary>
[Collection(SimulatedTime.Name)]
public class WriteTests
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_member_that_is_given_twice_is_sent_by_no_input()
    {
        int inputs = 0;
        foreach (Type context in typeof(ProcoreClient).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(JsonSerializerContext))))
        {
            JsonSerializerOptions options = ((JsonSerializerContext)context.GetProperty("Default")!.GetValue(null)!).Options;
            foreach (Type input in typeof(ProcoreClient).Assembly.GetExportedTypes().Where(type =>
                type is { IsAbstract: false } && (type.Name.EndsWith("Input", StringComparison.Ordinal) || type.Name.EndsWith("Sync", StringComparison.Ordinal)) && type.GetProperty("AdditionalMembers") is not null))
            {
                if (options.TypeInfoResolver!.GetTypeInfo(input, options) is not { } info)
                    continue;
                inputs++;
                object sample = Operations.Sample(input, 5, TestContext.Current.CancellationToken)!;
                PropertyInfo additional = input.GetProperty("AdditionalMembers")!;
                if (JsonSerializer.SerializeToNode(sample, info)!.AsObject().Count == 0)
                    sample = BodyTests.Whole(input)!;
                JsonObject body = JsonSerializer.SerializeToNode(sample, info)!.AsObject();
                Assert.NotEmpty(body);
                foreach (string name in body.Select(member => member.Key))
                {
                    additional.SetValue(sample, new Dictionary<string, JsonElement> { [name] = Json("1"), ["zz"] = Json("2") });
                    Assert.Contains($"'{name}'", Assert.Throws<ArgumentException>(() => Written(sample, info)).Message, StringComparison.Ordinal);
                }

                additional.SetValue(sample, new Dictionary<string, JsonElement> { ["zz"] = Json("2") });
                Assert.Equal(body.Count + 1, JsonNode.Parse(Written(sample, info))!.AsObject().Count);
            }
        }

        Assert.True(inputs > 15, $"Only {inputs} inputs were found.");

        var wire = new Wire();
        using IProcoreClient client = wire.Client();
        var twice = new VendorSync { OriginId = "o", Name = "Smith", AdditionalMembers = new Dictionary<string, JsonElement> { ["name"] = Json("\"Jones\"") } };
        await Assert.ThrowsAsync<ArgumentException>(() => client.Vendors.SyncAsync([twice], cancellationToken: TestContext.Current.CancellationToken));
        Assert.Empty(wire.Calls);
    }

    [Fact]
    public async Task What_has_no_property_is_sent_by_every_method_that_writes_from_every_depth()
    {
        List<string> lost = [];
        int inputs = 0;
        foreach ((MethodInfo method, PropertyInfo group) in FilterTests.Methods())
        {
            object?[] arguments = [.. method.GetParameters().Select(parameter => Operations.Sample(parameter.ParameterType, 5, None))];
            object[] inside = [.. arguments.SelectMany(Inputs.Inside)];
            for (int i = 0; i < inside.Length; i++)
                inside[i].GetType().GetProperty("AdditionalMembers")!.SetValue(inside[i], new Dictionary<string, JsonElement> { [$"zz{i}"] = Json("1") });
            inputs += inside.Length;
            if (inside.Length == 0)
                continue;
            var wire = new Wire(sent => Operations.Answer(sent, 5));
            using IProcoreClient client = wire.Client(options => options.MaxRetries = 0);
            await Record.ExceptionAsync(() => (Task)method.Invoke(group.GetValue(client), arguments)!);
            string sent = string.Concat(wire.Calls.Select(call => call.Body));
            lost.AddRange(Enumerable.Range(0, inside.Length).Where(i => !sent.Contains($"\"zz{i}\":1", StringComparison.Ordinal) && !sent.Contains($"name=zz{i}\r\n\r\n1\r\n", StringComparison.Ordinal)).Select(i => $"{group.Name}.{method.Name} {inside[i].GetType().Name}"));
        }

        Assert.Empty(lost);
        Assert.True(inputs > 50, $"{inputs} inputs");
    }

    [Fact]
    public async Task A_row_that_is_null_is_refused_in_whatever_list_before_the_wire_and_it_is_said_where()
    {
        List<string> taken = [];
        int lists = 0;
        var wire = new Wire(sent => Operations.Answer(sent, 5));
        using IProcoreClient client = wire.Client(options => options.MaxRetries = 0);
        foreach ((MethodInfo method, PropertyInfo group) in FilterTests.Methods())
        {
            object?[] arguments = [.. method.GetParameters().Select(parameter => Operations.Sample(parameter.ParameterType, 5, None))];
            foreach (Array list in arguments.SelectMany(Inputs.Lists).ToList())
            {
                object? row = list.GetValue(0);
                list.SetValue(null, 0);
                Exception? error = await Record.ExceptionAsync(async () => await (Task)method.Invoke(group.GetValue(client), arguments)!);
                error = error is TargetInvocationException { InnerException: { } inner } ? inner : error;
                if (error is not ArgumentException || !error.Message.Contains("[0] is null", StringComparison.Ordinal))
                    taken.Add($"{group.Name}.{method.Name} took null as {list.GetType().Name}: {error?.GetType().Name} {error?.Message}");
                list.SetValue(row, 0);
                lists++;
            }
        }

        Assert.True(taken.Count == 0, string.Join("\n", taken));
        Assert.True(lists > 20, $"{lists} lists");
        Assert.All(wire.Calls, sent => Assert.Equal("GET", sent.Method));
    }

    /// <summary>A former name mirrors the member: of two values nobody knows which counts.</summary>
    [Theory]
    [InlineData("estimated_value")]
    [InlineData("estimated_start_date")]
    [InlineData("estimated_completion_date")]
    public async Task A_value_of_a_project_is_not_sent_under_its_former_name_too(string former)
    {
        var wire = new Wire(sent => Operations.Answer(sent, 5));
        using IProcoreClient client = wire.Client(options => options.MaxRetries = 0);
        var more = new Dictionary<string, JsonElement> { [former] = Json("1") };
        var date = new NodaTime.LocalDate(2026, 6, 9);
        var both = new ProjectInput { Name = "P", TotalValue = 2m, StartDate = date, CompletionDate = date, AdditionalMembers = more };
        var synced = new ProjectSync { OriginId = "o", TotalValue = 2m, StartDate = date, CompletionDate = date, AdditionalMembers = more };
        foreach (Func<Task> call in (Func<Task>[])[() => client.Projects.CreateAsync(both, None), () => client.Projects.UpdateAsync(5, both, None), () => client.Projects.SyncAsync([synced], None)])
            Assert.Contains(former, (await Assert.ThrowsAsync<ArgumentException>(call)).Message, StringComparison.Ordinal);
        Assert.Empty(wire.Calls);
        await client.Projects.UpdateAsync(5, new() { Name = "P", AdditionalMembers = more }, None);
        Assert.Contains(former, wire.Last.Body, StringComparison.Ordinal);
    }

    private static JsonElement Json(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    private static byte[] Written(object value, JsonTypeInfo info)
    {
        try
        {
            return (byte[])typeof(JsonBody).GetMethod(nameof(JsonBody.Write))!.MakeGenericMethod(value.GetType()).Invoke(null, [value, info])!;
        }
        catch (TargetInvocationException exception)
        {
            throw exception.InnerException!;
        }
    }

    [Fact]
    public async Task Dates_leave_in_the_only_form_that_Procore_does_not_turn_into_null()
    {
        // No member that is written can hold anything but a date without time of day.
        Type[] inputs = [.. typeof(IProcoreClient).Assembly.GetExportedTypes().Where(type => type is { IsClass: true, IsAbstract: false }
            && (type.Name.EndsWith("Sync", StringComparison.Ordinal) || type.Name.EndsWith("Input", StringComparison.Ordinal)))];
        // No other type of time can be written either.
        Assert.DoesNotContain(
            inputs.SelectMany(type => type.GetProperties()).Select(property => property.PropertyType.ToString()),
            type => type.Contains("DateTime", StringComparison.Ordinal) || type.Contains("Instant", StringComparison.Ordinal) || type.Contains("LocalDateTime", StringComparison.Ordinal));
        PropertyInfo[] dates = [.. inputs.SelectMany(type => type.GetProperties()).Where(property => property.Name.EndsWith("Date", StringComparison.Ordinal))];
        Assert.True(dates.Length > 30, $"Only {dates.Length} dates were found.");
        Assert.All(dates, date => Assert.Equal(typeof(Optional<LocalDate?>), date.PropertyType));

        var wire = new Wire(sent => Wire.Json("{\"id\":" + sent.Path.Split('?')[0].Split('/')[^1] + "}"));
        using IProcoreClient client = wire.Client();
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { DateTimeFormat = { ShortDatePattern = "dd.MM.yy", DateSeparator = "." } };
            await client.WorkOrders.UpdateAsync(42, 7, new() { ContractDate = new LocalDate(2026, 2, 3).WithCalendar(CalendarSystem.IslamicBcl), ExecutionDate = null }, None);
            Assert.Equal("""{"project_id":42,"work_order_contract":{"contract_date":"2026-02-03","execution_date":null}}""", wire.Last.Body);
            await client.Projects.UpdateAsync(42, new() { StartDate = new LocalDate(987, 12, 31), TotalValue = 1234.50m }, None);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        Assert.Equal("{\"company_id\":" + Wire.Company + ",\"project\":{\"start_date\":\"0987-12-31\",\"total_value\":1234.50}}", wire.Last.Body);
    }

    [Fact]
    public async Task Contracts_and_lines_are_written_with_the_project_beside_them()
    {
        var wire = new Wire(_ => Wire.Json("""{"id":"598134326177405123","status":"Draft","grand_total":"12.50","line_items":""}"""));
        using IProcoreClient client = wire.Client();

        PurchaseOrderContract order = await client.PurchaseOrders.CreateAsync(42, new() { OriginId = "x", Description = "a < b", Status = PurchaseOrderContractStatus.Draft }, None);
        Assert.Equal((598134326177405123, PurchaseOrderContractStatus.Draft, 12.50m, 0), (order.Id, order.Status!.Value, order.GrandTotal!.Value, order.Lines.Count));
        Assert.Equal("POST /rest/v1.0/purchase_order_contracts", wire.Last.ToString());
        using (JsonDocument body = JsonDocument.Parse(wire.Last.Body))
        {
            Assert.Equal(42, body.RootElement.GetProperty("project_id").GetInt64());
            JsonElement contract = body.RootElement.GetProperty("purchase_order_contract");
            Assert.Equal(3, contract.EnumerateObject().Count());
            Assert.Equal("a &lt; b", contract.GetProperty("description").GetString());
            Assert.Equal("Draft", contract.GetProperty("status").GetString());
        }

        await client.PurchaseOrders.CreateLineAsync(42, 7, new() { Amount = 0m, CostTypeId = 9, Uom = null }, None);
        Assert.Equal("POST /rest/v1.0/purchase_order_contracts/7/line_items", wire.Last.ToString());
        Assert.Equal("""{"project_id":42,"line_item":{"amount":"0","uom":null,"line_item_type_id":9}}""", wire.Last.Body);

        await client.WorkOrders.DeleteAsync(42, 7, None);
        Assert.Equal("DELETE /rest/v1.0/work_order_contracts/7?project_id=42", wire.Last.ToString());
        Assert.True(WorkOrderContractStatus.Complete.IsLocked && WorkOrderContractStatus.Approved.IsLocked && !WorkOrderContractStatus.Draft.IsLocked);
    }

    [Fact]
    public async Task A_create_is_never_repeated_and_an_update_is()
    {
        var wire = new Wire(_ => throw new HttpRequestException("reset"));
        using IProcoreClient client = wire.Client();
        ProcoreException created = await Assert.ThrowsAnyAsync<ProcoreException>(() => wire.Time.RunAsync(client.CostTypes.CreateAsync(new() { Name = "x" }, None)));
        Assert.True(created.OutcomeUnknown);
        Assert.Single(wire.Calls);
        await Assert.ThrowsAnyAsync<ProcoreException>(() => wire.Time.RunAsync(client.CostTypes.UpdateAsync(3, new() { Name = "x" }, None)));
        Assert.Equal(1 + 5, wire.Calls.Count);
        await Assert.ThrowsAsync<ArgumentException>(() => client.Projects.CreateAsync(new() { ProjectNumber = "1" }, None));
        Assert.Equal(1 + 5, wire.Calls.Count);
    }

    [Fact]
    public async Task Codes_keep_their_two_meanings_and_their_names()
    {
        var wire = new Wire(SyncTests.Echo);
        using IProcoreClient client = wire.Client();
        await client.CostCodes.SyncAsync(42, [new() { OriginId = "a", Code = "300", Name = "n" }], subJobId: 6, None);
        Assert.Equal("PATCH /rest/v1.0/cost_codes/sync?project_id=42&sub_job_id=6", wire.Last.ToString());
        Assert.Equal("""{"updates":[{"origin_id":"a","code":"300","name":"n"}]}""", wire.Last.Body);
        await client.StandardCostCodes.SyncAsync(8, [new() { OriginId = "a", FullCode = "02-300" }], None);
        Assert.Equal($$"""{"company_id":{{Wire.Company}},"standard_cost_code_list_id":8,"updates":[{"origin_id":"a","code":"02-300"}]}""", wire.Last.Body);
        await client.CostTypes.SyncAsync([new() { OriginId = "a", Code = "M", BaseType = CostTypeBase.Materials }], None);
        Assert.Equal($$"""{"company_id":{{Wire.Company}},"updates":[{"origin_id":"a","csv_import_code":"M","base_type":"materials"}]}""", wire.Last.Body);
        await client.SubJobs.SyncAsync(42, [new() { OriginId = "a" }], None);
        Assert.Equal("PATCH /rest/v1.0/sub_jobs/sync?project_id=42", wire.Last.ToString());
        Assert.Equal("""{"project_id":42,"updates":[{"origin_id":"a"}]}""", wire.Last.Body);
    }

    [Fact]
    public async Task Wbs_codes_are_created_in_bulk_and_matched_by_their_values()
    {
        var wire = new Wire(_ => Wire.Json(
            """
            {"entities":[{"id":31,"segment_items":[{"id":2,"segment":{"id":20}},{"id":1,"segment":{"id":10}}]}],
             "errors":[{"segment_items":[{"segment_id":10,"segment_item_id":"9"}],"errors":{"segment_items":["is invalid"]}},{"errors":{"base":["odd"]}}]}
            """, HttpStatusCode.Created));
        using IProcoreClient client = wire.Client();
        WbsCodeInput known = new() { SegmentItems = [new(10, 1), new(20, 2)], Description = "d" };
        WbsCodeInput wrong = new() { SegmentItems = [new(10, 9)] };
        WbsCodeInput lost = new() { SegmentItems = [new(10, 1)] };

        SyncResult<WbsCodeInput, WbsCode> result = await client.WorkBreakdown.CreateCodesAsync(42, [wrong, known, lost], None);

        Assert.Equal("PATCH /rest/v1.0/projects/42/work_breakdown_structure/wbs_codes/bulk_create", wire.Last.ToString());
        Assert.StartsWith("""{"bulk":[{"segment_items":[{"segment_id":10,"segment_item_id":9}]},{"description":"d",""", wire.Last.Body, StringComparison.Ordinal);
        Assert.Equal([SyncOutcome.Failed, SyncOutcome.Updated, SyncOutcome.Unknown], result.Items.Select(item => item.Outcome));
        Assert.Equal(31, result.Items[1].Entity!.Id);
        Assert.Equal("is invalid", Assert.Single(result.Items[0].Errors["segment_items"]));
        Assert.Single(result.UnmatchedErrors);
        await Assert.ThrowsAsync<ArgumentException>(() => client.WorkBreakdown.CreateCodesAsync(42, [known, new() { SegmentItems = [new(20, 2), new(10, 1)] }], None));
    }

    [Fact]
    public void Wbs_codes_that_are_there_twice_are_reported_and_not_chosen()
    {
        static WbsCode Code(long id, string costCode, string? subJob = null, bool active = true) => new()
        {
            Id = id,
            Status = active ? WbsCodeStatus.Active : WbsCodeStatus.Inactive,
            SegmentItems =
            [
                new() { Id = 1, Code = "011", PathCode = costCode, Segment = new() { Type = WbsSegmentType.CostCode } },
                new() { Id = 2, Code = "M", Segment = new() { Type = WbsSegmentType.CostType } },
                .. subJob is null ? Array.Empty<WbsSegmentItem>() : [new() { Id = 3, Code = subJob, Segment = new() { Type = WbsSegmentType.SubJob } }],
            ],
        };
        var index = new WbsCodeIndex([Code(1, "01-011"), Code(2, "02-011"), Code(3, "02-011"), Code(4, "01-011", "A"), Code(5, "03-011", active: false)]);

        Assert.True(index.TryFind("01-011", "M", null, out WbsCode? found));
        Assert.Equal(1, found.Id);
        Assert.True(index.TryFind("01-011", "M", "A", out found));
        Assert.Equal(4, found.Id);
        Assert.False(index.TryFind("02-011", "M", null, out found));
        Assert.Null(found);
        Assert.Equal([2, 3], index.Find("02-011", "M").Select(code => code.Id));
        Assert.Empty(index.Find("03-011", "M"));
        Assert.Empty(index.Find("011", "M"));
    }

    [Fact]
    public async Task A_token_tells_about_itself_and_is_given_up()
    {
        var store = new InMemoryProcoreTokenStore();
        var wire = new Wire(sent => sent.Path == "/oauth/token/info"
            ? Wire.Json("""{"resource_owner_id":7,"scopes":["a"],"expires_in_seconds":"5000","application":{"uid":"client-1"},"created_at":1511289006}""")
            : Wire.Json("""{"id":1}"""));
        using IProcoreClient client = wire.Client(options => options.TokenStore = store);

        await client.RevokeTokenAsync(None);
        Assert.Empty(wire.Calls);
        TokenInfo info = await client.GetTokenInfoAsync(None);
        Assert.Equal((7L, 5000L, "client-1", Instant.FromUtc(2017, 11, 21, 18, 30, 6)), (info.ResourceOwnerId, info.ExpiresInSeconds, info.Application!.Uid, info.CreatedAt));
        Assert.Equal("https://login.procore.com/oauth/token/info", wire.Last.Address.AbsoluteUri);
        Assert.Equal("Bearer " + Wire.Token + "1", wire.Last.Header("Authorization"));

        await client.RevokeTokenAsync(None);
        Assert.Equal("POST /oauth/revoke", wire.Last.ToString());
        Assert.Equal($"token={Wire.Token}1&client_id=client-1&client_secret={Wire.Secret}", wire.Last.Body);
        using IProcoreClient other = wire.Client(options => options.TokenStore = store);
        await other.Vendors.GetAsync(1, None);
        await client.Vendors.GetAsync(1, None);
        Assert.Equal("Bearer " + Wire.Token + "2", wire.Last.Header("Authorization"));

        wire.Answer = _ => Wire.Json("""{"error":"no"}""", HttpStatusCode.Unauthorized);
        ProcoreException refused = await Assert.ThrowsAsync<ProcoreAuthenticationException>(() => client.GetTokenInfoAsync(None));
        Assert.Contains("/oauth/token/info", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("CANARY", refused.ToString(), StringComparison.Ordinal);
    }
}

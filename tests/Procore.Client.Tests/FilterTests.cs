using System.Reflection;
using System.Text.Json;
using NodaTime;

namespace Procore.Client.Tests;

/// <summary>
/// Whatever narrows a list, and whatever else may be left out of a call, reaches the wire under the name and in the form that Procore
/// documents. They are found by reflection: what is added fails here until its line stands in the table, which is read beside the description.
/// </summary>
public class FilterTests
{
    private const string Moment = "2026-01-02T03:04:05Z...2199-12-31T00:00:00Z";

    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    private static readonly Dictionary<string, string> Documented = new(StringComparer.Ordinal)
    {
        ["BillingPeriods.ListAsync Ids"] = "filters[id]=[7,8]",
        ["BillingPeriods.ListAsync Status"] = "filters[status]=open",
        ["BillingPeriods.ListAsync UpdatedAfter"] = "filters[updated_at]=" + Moment,
        ["Budget.ListDetailRowsAsync CostCodeIds"] = "cost_code_id[]=7&cost_code_id[]=8",
        ["Budget.ListDetailRowsAsync CostTypeIds"] = "category_id[]=7&category_id[]=8",
        ["Budget.ListDetailRowsAsync LineIds"] = "budget_line_item_id[]=7&budget_line_item_id[]=8",
        ["Budget.ListDetailRowsAsync RowType"] = "budget_row_type=unbudgeted",
        ["Budget.ListDetailsAsync Billers"] = "\"filters\":{\"biller\":[5&5]}}",
        ["Budget.ListDetailsAsync CostCodeIds"] = "\"filters\":{\"cost_code\":[7&8]}}",
        ["Budget.ListDetailsAsync CostTypeIds"] = "\"filters\":{\"cost_type\":[7&8]}}",
        ["Budget.ListDetailsAsync DetailTypes"] = "\"filters\":{\"detail_type\":[\"a b\\u0026c=d\"&\"e\"]}}",
        ["Budget.ListDetailsAsync RootCostCodeIds"] = "\"filters\":{\"root_cost_code\":[7&8]}}",
        ["Budget.ListDetailsAsync VendorIds"] = "\"filters\":{\"vendor\":[7&8]}}",
        ["Budget.ListSnapshotRowsAsync CostCodeIds"] = "cost_code_id[]=7&cost_code_id[]=8",
        ["Budget.ListSnapshotRowsAsync CostTypeIds"] = "category_id[]=7&category_id[]=8",
        ["Budget.ListSnapshotRowsAsync LineIds"] = "budget_line_item_id[]=7&budget_line_item_id[]=8",
        ["Budget.ListSnapshotRowsAsync RowType"] = "budget_row_type=unbudgeted",
        ["Budget.ListSnapshotSummaryRowsAsync CostCodeIds"] = "cost_code_id[]=7&cost_code_id[]=8",
        ["Budget.ListSnapshotSummaryRowsAsync CostTypeIds"] = "category_id[]=7&category_id[]=8",
        ["Budget.ListSnapshotSummaryRowsAsync LineIds"] = "budget_line_item_id[]=7&budget_line_item_id[]=8",
        ["Budget.ListSnapshotSummaryRowsAsync RowType"] = "budget_row_type=unbudgeted",
        ["Budget.ListSnapshotSummaryRowsAsync groupBy"] = "group_by=a b&c=d,e",
        ["Budget.ListSnapshotsAsync ApprovalStatus"] = "filters[approval_status]=under_review",
        ["Budget.ListSnapshotsAsync BudgetViewIds"] = "filters[budget_view_id]=[7,8]",
        ["Budget.ListSnapshotsAsync SnapshotType"] = "filters[snapshot_type]=project_status_snapshot",
        ["Budget.ListSummaryRowsAsync CostCodeIds"] = "cost_code_id[]=7&cost_code_id[]=8",
        ["Budget.ListSummaryRowsAsync CostTypeIds"] = "category_id[]=7&category_id[]=8",
        ["Budget.ListSummaryRowsAsync LineIds"] = "budget_line_item_id[]=7&budget_line_item_id[]=8",
        ["Budget.ListSummaryRowsAsync RowType"] = "budget_row_type=unbudgeted",
        ["Budget.ListSummaryRowsAsync groupBy"] = "group_by=a b&c=d,e",
        ["BudgetChanges.ListAdjustmentsAsync AdjustmentId"] = "adjustment_id=7",
        ["BudgetChanges.ListAdjustmentsAsync BudgetChangeId"] = "budget_change_id=7",
        ["ChangeEvents.ListAsync IncludeDeleted"] = "filters[include_deleted]=with",
        ["ChangeEvents.ListAsync Search"] = "filters[search]=a b&c=d",
        ["ChangeEvents.ListAsync UpdatedAfter"] = "filters[updated_at]=" + Moment,
        ["ChangeOrderPackages.ListAsync ContractId"] = "contract_id=7",
        ["ChangeOrderPackages.ListAsync Ids"] = "filters[id]=[7,8]",
        ["ChangeOrderPackages.ListAsync IncludeDeleted"] = "filters[include_deleted]=with",
        ["ChangeOrderPackages.ListAsync UpdatedAfter"] = "filters[updated_at]=" + Moment,
        ["ChangeOrderRequests.ListAsync ChangeOrderPackageId"] = "filters[change_order_package_id]=7",
        ["ChangeOrderRequests.ListAsync Ids"] = "filters[id]=[7,8]",
        ["ChangeOrderRequests.ListAsync UpdatedAfter"] = "filters[updated_at]=" + Moment,
        ["CommitmentChangeOrderBatches.ListAsync ChangeOrderId"] = "filters[change_order_id]=7",
        ["CommitmentChangeOrderBatches.ListAsync ContractId"] = "filters[contract_id]=7",
        ["CommitmentChangeOrderBatches.ListAsync Id"] = "filters[id]=7",
        ["CommitmentChangeOrderBatches.ListAsync UpdatedAfter"] = "filters[updated_at]=" + Moment,
        ["CommitmentChangeOrders.ListAsync ContractId"] = "filters[contract_id]=7",
        ["CommitmentChangeOrders.ListAsync Executed"] = "filters[executed]=false",
        ["CommitmentChangeOrders.ListAsync Status"] = "filters[status]=void",
        ["CommitmentChangeOrders.ListAsync UpdatedAfter"] = "filters[updated_at]=" + Moment,
        ["CommitmentChangeOrders.ListAsync VendorId"] = "filters[vendor_id]=7",
        ["CommitmentContracts.ListAsync IncludeDeleted"] = "filters[include_deleted]=with",
        ["CommitmentContracts.ListAsync Search"] = "filters[search]=a b&c=d",
        ["CommitmentContracts.ListAsync Status"] = "filters[status]=a b&c=d",
        ["CommitmentContracts.ListAsync Type"] = "filters[type]=WorkOrderContract",
        ["CommitmentContracts.ListAsync UpdatedAfter"] = "filters[updated_at]=" + Moment,
        ["CommitmentContracts.ListAsync VendorId"] = "filters[vendor_id]=7",
        ["CompanyWorkBreakdown.DeleteSegmentAsync listId"] = "segment_item_list_id=7",
        ["CompanyWorkBreakdown.GetSegmentAsync listId"] = "segment_item_list_id=7",
        ["CompanyWorkBreakdown.GetSegmentItemAsync standardListId"] = "standard_cost_code_list_id=7",
        ["CompanyWorkBreakdown.ListSegmentItemsAsync listId"] = "segment_item_list_id=7",
        ["CompanyWorkBreakdown.UpdateSegmentAsync listId"] = "segment_item_list_id=7",
        ["CompanyWorkBreakdown.UpdateSegmentItemAsync standardListId"] = "standard_cost_code_list_id=7",
        ["CostCodes.CopyStandardAsync subJobId"] = "\"sub_job_id\":7",
        ["CostCodes.CopyStandardListAsync subJobId"] = "\"sub_job_id\":7",
        ["CostCodes.CreateAsync subJobId"] = "\"sub_job_id\":7",
        ["CostCodes.GetAsync subJobId"] = "sub_job_id=7",
        ["CostCodes.ListAsync Ids"] = "filters[id]=[7,8]",
        ["CostCodes.ListAsync OriginId"] = "filters[origin_id]=a b&c=d",
        ["CostCodes.ListAsync SubJobId"] = "sub_job_id=7",
        ["CostCodes.SyncAsync subJobId"] = "sub_job_id=7",
        ["CostCodes.UpdateAsync subJobId"] = "sub_job_id=7&\"sub_job_id\":7",
        ["CostTypes.ListForCompanyAsync originId"] = "filters[origin_id]=a b&c=d",
        ["CurrencySetup.ListRatesOfProjectAsync includeInactive"] = "include_inactive=false",
        ["CustomFields.ListDefinitionsAsync label"] = "filters[with_label]=a b&c=d",
        ["DirectCosts.ListAllLinesAsync CostCodeId"] = "filters[cost_code_id]=7",
        ["DirectCosts.ListAllLinesAsync CostTypeId"] = "filters[line_item_type_id]=7",
        ["DirectCosts.ListAllLinesAsync DirectCostId"] = "filters[direct_cost_id]=7",
        ["DirectCosts.ListAllLinesAsync Ids"] = "filters[id]=[7,8]",
        ["DirectCosts.ListAllLinesAsync UpdatedAfter"] = "filters[updated_at]=" + Moment,
        ["DirectCosts.ListAsync Ids"] = "filters[id]=[7,8]",
        ["DirectCosts.ListAsync InvoiceNumber"] = "filters[invoice_number]=a b&c=d",
        ["DirectCosts.ListAsync OriginId"] = "filters[origin_id]=a b&c=d",
        ["DirectCosts.ListAsync UpdatedAfter"] = "filters[updated_at]=" + Moment,
        ["PaymentApplications.ListForContractAsync Ids"] = "filters[id]=[7,8]",
        ["PaymentApplications.ListForContractAsync IsLast"] = "filters[is_last]=false",
        ["PotentialChangeOrders.ListAsync ContractId"] = "filters[contract_id]=7",
        ["PotentialChangeOrders.ListAsync Ids"] = "filters[id]=[7,8]",
        ["PotentialChangeOrders.ListAsync IncludeDeleted"] = "filters[include_deleted]=with",
        ["PotentialChangeOrders.ListAsync OriginId"] = "filters[origin_id]=a b&c=d",
        ["PotentialChangeOrders.ListAsync UpdatedAfter"] = "filters[updated_at]=" + Moment,
        ["PrimeChangeOrderBatches.ListAsync ChangeOrderId"] = "filters[change_order_id]=7",
        ["PrimeChangeOrderBatches.ListAsync ContractId"] = "filters[contract_id]=7",
        ["PrimeChangeOrderBatches.ListAsync Id"] = "filters[id]=7",
        ["PrimeChangeOrderBatches.ListAsync UpdatedAfter"] = "filters[updated_at]=" + Moment,
        ["PrimeChangeOrders.ListAsync BatchId"] = "filters[batch_id]=7",
        ["PrimeChangeOrders.ListAsync ContractId"] = "filters[contract_id]=7",
        ["PrimeChangeOrders.ListAsync Executed"] = "filters[executed]=false",
        ["PrimeChangeOrders.ListAsync Id"] = "filters[id]=7",
        ["PrimeChangeOrders.ListAsync Status"] = "filters[status]=void",
        ["PrimeChangeOrders.ListAsync UpdatedAfter"] = "filters[updated_at]=" + Moment,
        ["PrimeChangeOrders.ListAsync VendorId"] = "filters[vendor_id]=7",
        ["Projects.ListAsync Ids"] = "filters[id]=[7,8]",
        ["Projects.ListAsync Name"] = "filters[name]=a b&c=d",
        ["Projects.ListAsync OriginId"] = "filters[origin_id]=a b&c=d",
        ["Projects.ListAsync Status"] = "filters[by_status]=Inactive",
        ["Projects.ListAsync UpdatedAfter"] = "filters[updated_at]=" + Moment,
        ["Projects.ListAsync VendorId"] = "filters[vendor_id]=7",
        ["Projects.SearchAsync Ids"] = "filters[id]=[7,8]",
        ["Projects.SearchAsync IsDemo"] = "filters[is_demo]=false",
        ["Projects.SearchAsync IsTemplate"] = "filters[template]=false",
        ["Projects.SearchAsync Name"] = "filters[name]=a b&c=d",
        ["Projects.SearchAsync OriginId"] = "filters[origin_id]=a b&c=d",
        ["Projects.SearchAsync ProjectNumber"] = "filters[project_number]=a b&c=d",
        ["Projects.SearchAsync Status"] = "filters[by_status]=Inactive",
        ["Projects.SearchAsync Synced"] = "filters[synced]=false",
        ["Projects.SearchAsync UpdatedAfter"] = "filters[updated_at]=" + Moment,
        ["Projects.SearchAsync VendorId"] = "filters[vendor_id]=7",
        ["Projects.SearchAsync View"] = "view=normal",
        ["PurchaseOrderSchedules.ListAsync Ids"] = "filters[id]=[7,8]",
        ["PurchaseOrderSchedules.ListAsync LineItemId"] = "filters[line_item_id]=7",
        ["PurchaseOrders.ListAsync Ids"] = "filters[id]=[7,8]",
        ["PurchaseOrders.ListAsync IncludeDeleted"] = "filters[include_deleted]=with",
        ["PurchaseOrders.ListAsync OriginId"] = "filters[origin_id]=a b&c=d",
        ["PurchaseOrders.ListAsync Status"] = "filters[status]=Submitted",
        ["PurchaseOrders.ListAsync UpdatedAfter"] = "filters[updated_at]=" + Moment,
        ["PurchaseOrders.ListAsync View"] = "view=extended",
        ["Requisitions.ListAsync CommitmentId"] = "filters[commitment_id]=7",
        ["Requisitions.ListAsync Ids"] = "filters[id]=[7,8]",
        ["Requisitions.ListAsync IsLast"] = "filters[is_last]=false",
        ["Requisitions.ListAsync OriginId"] = "filters[origin_id]=a b&c=d",
        ["Requisitions.ListAsync PeriodId"] = "filters[period_id]=7",
        ["Requisitions.ListAsync Status"] = "filters[status]=under_review",
        ["Requisitions.ListAsync UpdatedAfter"] = "filters[updated_at]=" + Moment,
        ["Requisitions.ListAsync View"] = "view=items",
        ["StandardCostCodes.ListAsync originId"] = "filters[origin_id]=a b&c=d",
        ["UnitsOfMeasure.SyncAsync deletes"] = "\"uom_category_id\":5}]&\"deletes\":[7&8]}",
        ["Users.ListAsync OriginId"] = "filters[origin_id]=a b&c=d",
        ["Users.ListAsync Search"] = "filters[search]=a b&c=d",
        ["Users.ListAsync UpdatedAfter"] = "filters[updated_at]=" + Moment,
        ["Users.ListAsync VendorId"] = "filters[vendor_id]=7",
        ["Users.ListForProjectAsync OriginId"] = "filters[origin_id]=a b&c=d",
        ["Users.ListForProjectAsync Search"] = "filters[search]=a b&c=d",
        ["Users.ListForProjectAsync UpdatedAfter"] = "filters[updated_at]=" + Moment,
        ["Users.ListForProjectAsync VendorId"] = "filters[vendor_id]=7",
        ["Vendors.ListAsync Ids"] = "filters[id][]=7&filters[id][]=8",
        ["Vendors.ListAsync OriginId"] = "filters[origin_id]=a b&c=d",
        ["Vendors.ListAsync Search"] = "filters[search]=a b&c=d",
        ["Vendors.ListAsync UpdatedAfter"] = "filters[updated_at]=" + Moment,
        ["Vendors.ListForProjectAsync Ids"] = "filters[id][]=7&filters[id][]=8",
        ["Vendors.ListForProjectAsync OriginId"] = "refused",
        ["Vendors.ListForProjectAsync Search"] = "filters[search]=a b&c=d",
        ["Vendors.ListForProjectAsync UpdatedAfter"] = "refused",
        ["WbsAttributes.ListCodesAsync search"] = "filters[search]=a b&c=d",
        ["WbsAttributes.ListTierItemsAsync search"] = "filters[search]=a b&c=d",
        ["WbsAttributes.ListTierItemsAsync tierId"] = "filters[id]=a b&c=d",
        ["Webhooks.ListDeliveriesAsync End"] = "filter[end]=2026-01-02",
        ["Webhooks.ListDeliveriesAsync Kind"] = "filter[event_type]=update",
        ["Webhooks.ListDeliveriesAsync ResourceName"] = "filter[resource_name]=a b&c=d",
        ["Webhooks.ListDeliveriesAsync Start"] = "filter[start]=2026-01-02",
        ["Webhooks.ListDeliveriesAsync Status"] = "filter[status]=succeeded",
        ["Webhooks.ListHooksAsync name"] = "namespace=a b&c=d",
        ["Webhooks.ListResourcesAsync payloadVersion"] = "payload_version=v4.0",
        ["WorkBreakdown.DeleteSegmentItemAsync subJobId"] = "sub_job_id=7",
        ["WorkBreakdown.GetSegmentAsync subJobId"] = "legacy_sub_job_id=7",
        ["WorkBreakdown.ListCodesAsync Query"] = "query=a b&c=d",
        ["WorkBreakdown.ListCodesAsync Scope"] = "scope=production_quantity_code",
        ["WorkBreakdown.ListCodesAsync Status"] = "filters[status][]=inactive",
        ["WorkBreakdown.ListCodesAsync UpdatedAfter"] = "filters[updated_at]=" + Moment,
        ["WorkBreakdown.ListSegmentItemsAsync IncludeSubJobCostCodes"] = "include_sub_job_cost_codes=false",
        ["WorkBreakdown.ListSegmentItemsAsync OnlyActive"] = "only_active_items=false",
        ["WorkBreakdown.ListSegmentItemsAsync SubJobId"] = "legacy_sub_job_id=7",
        ["WorkOrderSchedules.ListAsync Ids"] = "filters[id]=[7,8]",
        ["WorkOrderSchedules.ListAsync LineItemId"] = "filters[line_item_id]=7",
        ["WorkOrders.ListAsync Ids"] = "filters[id]=[7,8]",
        ["WorkOrders.ListAsync IncludeDeleted"] = "filters[include_deleted]=with",
        ["WorkOrders.ListAsync OriginId"] = "filters[origin_id]=a b&c=d",
        ["WorkOrders.ListAsync Status"] = "filters[status]=Void",
        ["WorkOrders.ListAsync UpdatedAfter"] = "filters[updated_at]=" + Moment,
        ["WorkOrders.ListAsync View"] = "view=extended",
    };

    [Fact]
    public async Task Each_one_reaches_the_wire_under_its_documented_name()
    {
        Dictionary<string, string> sent = [];
        foreach ((string name, Func<IProcoreClient, Task> without, Func<IProcoreClient, Task> with) in Choices())
        {
            sent[name] = await SentAsync(with) is { } call
                ? string.Join('&', call.Except(await SentAsync(without) ?? [], StringComparer.Ordinal))
                : "refused";
        }

        Assert.Equal(
            Documented.Select(pair => pair.Key + " → " + pair.Value).Order(StringComparer.Ordinal),
            sent.Select(pair => pair.Key + " → " + pair.Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_moment_before_or_after_all_others_is_one_that_can_be_said()
    {
        var filter = new CommitmentChangeOrderFilter { UpdatedAfter = Instant.MinValue };
        Assert.Contains("filters[updated_at]=1970-01-01T00:00:00Z...2199-12-31T00:00:00Z", (await SentAsync(client => ReadAsync(client.CommitmentChangeOrders.ListAsync(5, filter, None))))!);
        filter = new() { UpdatedAfter = Instant.MaxValue };
        Assert.Contains("filters[updated_at]=9999-12-31T23:59:59Z...9999-12-31T23:59:59Z", (await SentAsync(client => ReadAsync(client.CommitmentChangeOrders.ListAsync(5, filter, None))))!);
        var deliveries = new WebhookDeliveryFilter { Start = LocalDate.MinIsoValue };
        Assert.Contains("filter[start]=1970-01-01", (await SentAsync(client => ReadAsync(client.Webhooks.ListDeliveriesAsync(5, deliveries, null, None))))!);
    }

    /// <summary>The parts of the query and the members of the body that a call sends; null when it is refused before the wire.</summary>
    private static async Task<string[]?> SentAsync(Func<IProcoreClient, Task> call)
    {
        var wire = new Wire(sent => Operations.Answer(sent, 5));
        using IProcoreClient client = wire.Client(options => options.MaxRetries = 0);
        Exception? error = await Record.ExceptionAsync(() => call(client));
        if (error is ArgumentException)
            return null;
        Assert.True(wire.Calls.Count > 0, error?.ToString());
        // A text may hold the sign between two parts: they are told apart before they are unescaped.
        return [.. wire.Calls.SelectMany(sent => sent.Address.Query.TrimStart('?').Split('&').Select(Uri.UnescapeDataString).Concat(sent.Body.TrimStart('{').Split(',')))];
    }

    internal static IEnumerable<(string Name, Func<IProcoreClient, Task> Without, Func<IProcoreClient, Task> With)> Choices()
    {
        foreach ((MethodInfo method, PropertyInfo group, ParameterInfo filter) in Filters())
        {
            foreach (PropertyInfo property in filter.ParameterType.GetProperties().Where(property => property.CanWrite && property.Name != "AdditionalMembers"))
            {
                object made = Activator.CreateInstance(filter.ParameterType)!;
                property.SetValue(made, Value(property.PropertyType));
                yield return ($"{group.Name}.{method.Name} {property.Name}", Call(method, group, filter, null), Call(method, group, filter, made));
            }
        }

        foreach ((MethodInfo method, PropertyInfo group) in Methods())
        {
            foreach (ParameterInfo parameter in method.GetParameters().Where(parameter => !IsFilter(parameter) && parameter.ParameterType != typeof(CancellationToken)))
            {
                bool mayBeLeftOut = parameter.HasDefaultValue && parameter.Name != "projectId";
                bool narrows = method.ReturnType.Name == "ProcoreList`1" && parameter.ParameterType != typeof(long) && parameter.Name != "projectId";
                if (mayBeLeftOut || narrows)
                    yield return ($"{group.Name}.{method.Name} {parameter.Name}", Call(method, group, parameter, mayBeLeftOut ? null : Operations.Sample(parameter.ParameterType, 5, None)), Call(method, group, parameter, Value(parameter.ParameterType)));
            }
        }
    }

    private static IEnumerable<(MethodInfo Method, PropertyInfo Group, ParameterInfo Filter)> Filters() =>
        from one in Methods()
        from parameter in one.Method.GetParameters()
        where IsFilter(parameter)
        select (one.Method, one.Group, parameter);

    internal static IEnumerable<(MethodInfo Method, PropertyInfo Group)> Methods() =>
        from @group in typeof(IProcoreClient).GetProperties()
        where @group.PropertyType.IsInterface
        from method in @group.PropertyType.GetMethods()
        select (method, @group);

    // What a method may be given and is made of properties alone narrows; inputs have to be given.
    private static bool IsFilter(ParameterInfo parameter) =>
        parameter.HasDefaultValue && parameter.ParameterType is { IsClass: true } type && type != typeof(string) && type.GetConstructor(Type.EmptyTypes) is not null;

    private static Func<IProcoreClient, Task> Call(MethodInfo method, PropertyInfo group, ParameterInfo parameter, object? value) => client =>
    {
        object?[] arguments = [.. method.GetParameters().Select(one =>
            one.Name == parameter.Name ? value : one.HasDefaultValue && one.ParameterType != typeof(CancellationToken) ? null : Operations.Sample(one.ParameterType, 5, None))];
        object result;
        try
        {
            result = method.Invoke(group.GetValue(client), arguments)!;
        }
        catch (TargetInvocationException exception)
        {
            throw exception.InnerException!;
        }

        return result as Task ?? (Task)ReadAsync((dynamic)result);
    };

    private static async Task ReadAsync<T>(ProcoreList<T> list) => await list.ToListAsync(None);

    private static object Value(Type type)
    {
        Type plain = Nullable.GetUnderlyingType(type) ?? type;
        // One of the values that the type itself names, and never the first letter of all of them.
        if (plain.Namespace == "Procore.Client" && plain.GetProperties(BindingFlags.Public | BindingFlags.Static).Where(one => one.PropertyType == plain).MaxBy(one => one.Name, StringComparer.Ordinal) is { } named)
            return named.GetValue(null)!;
        return plain == typeof(long) ? 7L
            : plain == typeof(bool) ? false
            : plain == typeof(string) ? "a b&c=d"
            : plain == typeof(Instant) ? Instant.FromUtc(2026, 1, 2, 3, 4, 5)
            : plain == typeof(LocalDate) ? new LocalDate(2026, 1, 2)
            : plain == typeof(JsonElement) ? JsonDocument.Parse("5").RootElement
            : type.GenericTypeArguments is [{ } item] && type.IsAssignableFrom(item.MakeArrayType()) ? Two(item)
            : throw new InvalidOperationException("The test does not know a value for " + type.Name + ".");
    }

    private static Array Two(Type item)
    {
        var two = Array.CreateInstance(item, 2);
        two.SetValue(item == typeof(long) ? 7L : Value(item), 0);
        two.SetValue(item == typeof(long) ? 8L : item == typeof(string) ? "e" : Value(item), 1);
        return two;
    }
}

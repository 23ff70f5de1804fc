using System.Globalization;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

internal sealed class WbsAttributesGroup(ProcoreCalls calls) : IWbsAttributes
{
    private const string Root = "/rest/v2.0/companies/{company_id}/projects/{project_id}/wbs";

    private const string AttributesRoute = Root + "/attributes";

    private const string AttributeRoute = AttributesRoute + "/{wbs_attribute_id}";

    private const string ItemsRoute = Root + "/attribute_items";

    private const string ItemRoute = ItemsRoute + "/{wbs_attribute_item_id}";

    private const string MarksRoute = Root + "/codes/attribute_items";

    // A code has no more than three marks.
    private const int MostMarks = 3;

    // Ids go into the address, which must not become too long.
    private const int MostIds = 100;

    // What a page of ids has if nothing is asked for.
    private const int IdsPageSize = 5000;

    public ProcoreList<WbsAttribute> ListAsync(long projectId, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        return calls.ListData(
            () => Of(ApiRequest.Get(AttributesRoute), projectId),
            WorkBreakdownJson.Default.DataEnvelopeRowListWbsAttribute,
            attribute => attribute.Id,
            cancellationToken);
    }

    public Task<WbsAttribute> CreateAsync(long projectId, WbsAttributeInput attribute, CancellationToken cancellationToken = default)
    {
        _ = attribute ?? throw new ArgumentNullException(nameof(attribute));
        return calls.ReadDataAsync(
            Of(ApiRequest.Post(AttributesRoute), projectId).Json(attribute, WorkBreakdownJson.Default.WbsAttributeInput),
            WorkBreakdownJson.Default.DataEnvelopeRowWbsAttribute,
            cancellationToken);
    }

    public Task<WbsAttribute> RenameAsync(long projectId, long attributeId, string name, CancellationToken cancellationToken = default) =>
        calls.ReadDataAsync(
            Of(ApiRequest.Patch(AttributeRoute), projectId).Id("wbs_attribute_id", attributeId, nameof(attributeId))
                .Json(Name(name), WorkBreakdownJson.Default.WbsNameBody).Repeatable(),
            WorkBreakdownJson.Default.DataEnvelopeRowWbsAttribute,
            cancellationToken);

    public Task DeleteAsync(long projectId, long attributeId, CancellationToken cancellationToken = default) =>
        calls.SendAsync(
            Of(ApiRequest.Delete(AttributeRoute), projectId).Id("wbs_attribute_id", attributeId, nameof(attributeId)), cancellationToken);

    public ProcoreList<WbsAttributeItem> ListItemsAsync(long projectId, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        return calls.ListData(
            () => Of(ApiRequest.Get(ItemsRoute), projectId),
            WorkBreakdownJson.Default.DataEnvelopeRowListWbsAttributeItem,
            item => item.Id,
            cancellationToken);
    }

    public Task<WbsAttributeItem> CreateItemAsync(
        long projectId, WbsAttributeItemInput item, CancellationToken cancellationToken = default)
    {
        _ = item ?? throw new ArgumentNullException(nameof(item));
        return calls.ReadDataAsync(
            Of(ApiRequest.Post(ItemsRoute), projectId).Json(item, WorkBreakdownJson.Default.WbsAttributeItemInput),
            WorkBreakdownJson.Default.DataEnvelopeRowWbsAttributeItem,
            cancellationToken);
    }

    public Task CreateItemsAsync(long projectId, IEnumerable<WbsAttributeItemInput> items, CancellationToken cancellationToken = default)
    {
        WbsAttributeItemInput[] given = GivenValues.Rows(items, nameof(items));
        if (given.Length == 0)
            throw new ArgumentException("There are no values.", nameof(items));
        return calls.SendAsync(
            Of(ApiRequest.Post(ItemsRoute + "/bulk"), projectId).Json(new(given), WorkBreakdownJson.Default.WbsAttributeItemsBody),
            cancellationToken);
    }

    public Task<WbsAttributeItem> RenameItemAsync(
        long projectId, long itemId, string name, CancellationToken cancellationToken = default) =>
        calls.ReadDataAsync(
            Of(ApiRequest.Patch(ItemRoute), projectId).Id("wbs_attribute_item_id", itemId, nameof(itemId))
                .Json(Name(name), WorkBreakdownJson.Default.WbsNameBody).Repeatable(),
            WorkBreakdownJson.Default.DataEnvelopeRowWbsAttributeItem,
            cancellationToken);

    public Task DeleteItemAsync(long projectId, long itemId, CancellationToken cancellationToken = default) =>
        calls.SendAsync(
            Of(ApiRequest.Delete(ItemRoute), projectId).Id("wbs_attribute_item_id", itemId, nameof(itemId)), cancellationToken);

    public Task AssignAsync(
        long projectId, IEnumerable<long> codeIds, IEnumerable<long> itemIds, CancellationToken cancellationToken = default)
    {
        string[] codes = Texts(codeIds, nameof(codeIds));
        string[] items = Texts(itemIds, nameof(itemIds));
        if (items.Length > MostMarks)
            throw new ArgumentException("A code can be marked with three values at the most.", nameof(itemIds));
        CheckMost(codes.Length, nameof(codeIds));
        return calls.SendAsync(
            Query(Of(ApiRequest.Patch(MarksRoute), projectId), "filters[id][]", codes)
                .Json(new(items, new(codes)), WorkBreakdownJson.Default.WbsMarkBody).Repeatable(),
            cancellationToken);
    }

    public Task UnassignAsync(
        long projectId, IEnumerable<long> codeIds, IEnumerable<long> itemIds, CancellationToken cancellationToken = default)
    {
        string[] codes = Texts(codeIds, nameof(codeIds));
        string[] items = Texts(itemIds, nameof(itemIds));
        CheckMost(codes.Length + items.Length, nameof(codeIds));
        ApiRequest request = Query(Of(ApiRequest.Delete(MarksRoute), projectId), "filters[id][]", codes);
        return calls.SendManyAsync(Query(request, "filters[attribute_item_id][]", items), cancellationToken);
    }

    public ProcoreList<WbsMarkedCode> ListCodesAsync(
        long projectId, string? search = null, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        return calls.ListData(
            () => Of(ApiRequest.Get(Root + "/codes"), projectId).Query("filters[search]", search),
            WorkBreakdownJson.Default.DataEnvelopeRowListWbsMarkedCode,
            code => code.Id,
            cancellationToken);
    }

    public ProcoreList<long> ListCodeIdsAsync(long projectId, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        return calls.List(
            () => Of(ApiRequest.Get(Root + "/codes/ids"), projectId),
            WorkBreakdownJson.Default.DataEnvelopeIReadOnlyListRowBareId,
            answer => answer.Data,
            row => row.Id,
            cancellationToken,
            IdsPageSize).Mapped(row => row.Id);
    }

    public ProcoreList<WbsTier> ListTiersAsync(long projectId, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        return calls.ListData(
            () => Of(ApiRequest.Get(Root + "/codes/filters"), projectId),
            WorkBreakdownJson.Default.DataEnvelopeRowListWbsTier,
            tier => tier.Id,
            cancellationToken);
    }

    public ProcoreList<WbsTierItem> ListTierItemsAsync(
        long projectId, string tierId, string? search = null, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        if (string.IsNullOrWhiteSpace(tierId))
            throw new ArgumentException("The tier is missing.", nameof(tierId));
        return calls.ListData(
            () => Of(ApiRequest.Get(Root + "/codes/filter_options"), projectId).Query("filters[id]", tierId)
                .Query("filters[search]", search),
            WorkBreakdownJson.Default.DataEnvelopeRowListWbsTierItem,
            item => item.Id,
            cancellationToken);
    }

    private static WbsNameBody Name(string name) =>
        string.IsNullOrWhiteSpace(name) ? throw new ArgumentException("The name is missing.", nameof(name)) : new(name);

    private static void CheckMost(int ids, string parameter)
    {
        if (ids > MostIds)
            throw new ArgumentException(FormattableString.Invariant($"Give at most {MostIds} ids at once, not {ids}."), parameter);
    }

    private static string[] Texts(IEnumerable<long> ids, string parameter) =>
        [.. WbsSetup.Ids(ids, parameter).Select(id => id.ToString(CultureInfo.InvariantCulture))];

    private static ApiRequest Query(ApiRequest request, string name, string[] values)
    {
        foreach (string value in values)
            request.Query(name, value);
        return request;
    }

    private ApiRequest Of(ApiRequest request, long projectId) =>
        request.Id("company_id", calls.CompanyId, "companyId").Id("project_id", projectId, nameof(projectId));
}

using System.Text.Json.Serialization;

namespace ZohoProcore.Sync;

/// <summary>Where fields of commitments come from, each as a text with names in braces; see <see cref="SyncPolicies.Mapping"/>.</summary>
public sealed record MappingPolicy
{
    /// <summary>
    /// Where a line's cost code is written; the code stands in front, as in <c>02-300 Earthwork</c>, or in another form that is known. An
    /// item's custom fields cost a call for up to fifty items, and are read again when they are as old as <c>directoryMaxAge</c>. Where
    /// items or accounts are the cost codes, <c>{itemName}</c> or <c>{account}</c>. Left out: in the reporting tag that <c>costCodeTag</c>
    /// names.
    /// </summary>
    public string? CostCode { get; init; }

    /// <summary>
    /// The custom module of Zoho Books whose records are the cost codes, each called by its code with the name behind it, by the module's
    /// name in the API, as in <c>cm_cost_code</c>. <c>costCode</c> then says which custom field of lines looks a record up, as in
    /// <c>{line:Cost code}</c>, whether Zoho Books has the record's id or its name there. Needs the scope
    /// <c>ZohoBooks.custommodules.ALL</c>; the records are read again when they are as old as <c>directoryMaxAge</c>. Left out: the cost
    /// codes are in no module.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string? CostCodeModule { get; init; }

    /// <summary>
    /// Where a line's cost type is written, with its code in front. Left out: in the reporting tag that <c>costTypeTag</c> names.
    /// </summary>
    public string? CostType { get; init; }

    /// <summary>
    /// Where a line names its sub job, by its code in Procore with or without the name behind it, as in <c>A Annex</c>: in a field of its
    /// own, or of the order. A line that names one is on the codes of that sub job alone, and one that names none on the project's own; a
    /// decision about a code holds where it was taken. Sub jobs are read with the codes of projects, which costs up to three calls a
    /// project. Left out: orders name no sub job, and every line is on the project's own codes.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string? SubJob { get; init; }

    /// <summary>
    /// Where a line says its values of WBS segments of the company's own, by their codes in Procore with or without the name behind them,
    /// as in <c>{line:Phase}</c>; of several segments with semicolons between them and the segment's name before each, as in
    /// <c>Phase={line:Phase}; Area={line:Area}</c>, because their values may be alike. Only codes with all of these are the line's, and one
    /// that is made has them. Left out: where a project has several WBS codes of one cost code and one cost type, or needs a value for one
    /// that is made, a person is asked.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string? Segments { get; init; }

    /// <summary>
    /// The title. Of what stands on lines, here and below, the commitment gets what all of its lines say that say anything; where they say
    /// different things, a person is asked. Left out: the order's reference, or its number.
    /// </summary>
    public string? Title { get; init; }

    /// <summary>The commitment's number, which <c>numbering</c> makes several of. Left out: the order's.</summary>
    public string? Number { get; init; }

    /// <summary>The description. Left out: the order's notes.</summary>
    public string? Description { get; init; }

    /// <summary>The contract date, from a date as Zoho Books' custom fields have them. Left out: the order's date.</summary>
    public string? ContractDate { get; init; }

    /// <summary>The delivery date. Left out: the order's.</summary>
    public string? DeliveryDate { get; init; }

    /// <summary>The payment terms. Left out: the order's.</summary>
    public string? PaymentTerms { get; init; }

    /// <summary>How the goods are shipped. Left out: what the order says.</summary>
    public string? ShipVia { get; init; }

    /// <summary>
    /// Whether only people with permission see the commitment, from a check box, or <c>yes</c> or <c>no</c>. Written when the commitment is
    /// made, and Procore's from then on. Left out: what Procore makes of it.
    /// </summary>
    public string? Private { get; init; }

    /// <summary>
    /// The retainage in percent, from 0 to 100. Written when the commitment is made, and Procore's from then on. Left out: what the order's
    /// retention lines come to.
    /// </summary>
    public string? RetainagePercent { get; init; }

    /// <summary>
    /// Custom fields of commitments in Procore, by label, each with what it comes from. They are read and written only where they are named
    /// here; a person who changes one in Procore keeps it, and what Zoho Books says nothing about stays as it is. Fields of text, numbers,
    /// dates and yes or no; of no lists.
    /// </summary>
    public SortedDictionary<string, string> CustomFields
    {
        get;
        init => field = value is null ? new(StringComparer.OrdinalIgnoreCase) : new(value, StringComparer.OrdinalIgnoreCase);
    } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Custom fields of orders in Zoho Books that the sync writes once an order's commitments stand, by their customfield_id in digits,
    /// each with what is written there: a text with <c>{number}</c>, <c>{status}</c>, <c>{id}</c>, <c>{project}</c> or <c>{total}</c> of
    /// the commitment, and of several commitments one after the other. A write is a step of a plan of its own, is sent only where the
    /// field says something else, and needs the scope <c>ZohoBooks.purchaseorders.UPDATE</c>. The fields are the sync's: rules do not see
    /// them. Left out: nothing is written to Zoho Books.
    /// </summary>
    public SortedDictionary<string, string> OrderFields
    {
        get;
        init => field = value is null ? new(StringComparer.Ordinal) : new(value, StringComparer.Ordinal);
    } = new(StringComparer.Ordinal);
}

using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace Procore.Client;

/// <summary>What can be written on a project. Members that are not assigned are not sent. Dates have no time of day.</summary>
public abstract record ProjectFields
{
    private protected ProjectFields()
    {
    }

    /// <summary>The name; a project that is created needs one.</summary>
    public Optional<string?> Name { get; init; }

    /// <summary>The number of the project, for example <c>24-101</c>.</summary>
    public Optional<string?> ProjectNumber { get; init; }

    /// <summary>The number of the project in the accounting system.</summary>
    public Optional<string?> AccountingProjectNumber { get; init; }

    /// <summary>Whether the project is active.</summary>
    public Optional<bool?> Active { get; init; }

    /// <summary>The description.</summary>
    public Optional<string?> Description { get; init; }

    /// <summary>The street address.</summary>
    public Optional<string?> Address { get; init; }

    /// <summary>The city.</summary>
    public Optional<string?> City { get; init; }

    /// <summary>The postal code.</summary>
    public Optional<string?> Zip { get; init; }

    /// <summary>The state (ISO 3166-2 without the country); it must belong to the country.</summary>
    public Optional<string?> StateCode { get; init; }

    /// <summary>The country (ISO 3166-1, two letters).</summary>
    public Optional<string?> CountryCode { get; init; }

    /// <summary>The time zone, in Procore's words.</summary>
    public Optional<string?> TimeZone { get; init; }

    /// <summary>The telephone number.</summary>
    public Optional<string?> Phone { get; init; }

    /// <summary>When the contract was signed.</summary>
    public Optional<LocalDate?> StartDate { get; init; }

    /// <summary>When the project meets substantial completion.</summary>
    public Optional<LocalDate?> CompletionDate { get; init; }

    /// <summary>The total value of the project, in the project's currency.</summary>
    [JsonConverter(typeof(NumberConverter))]
    public Optional<decimal?> TotalValue { get; init; }

    /// <summary>The budget that is estimated, in the project's currency; known of a new project and of a sync, not of an update.</summary>
    [JsonConverter(typeof(NumberConverter))]
    public Optional<decimal?> EstimatedBudget { get; init; }

    /// <summary>When the warranty begins.</summary>
    public Optional<LocalDate?> WarrantyStartDate { get; init; }

    /// <summary>When the warranty ends.</summary>
    public Optional<LocalDate?> WarrantyEndDate { get; init; }

    /// <summary>The flag: <c>Red</c>, <c>Yellow</c> or <c>Green</c>.</summary>
    public Optional<string?> Flag { get; init; }

    /// <summary>
    /// How urgent it is: <c>low</c>, <c>medium</c> or <c>high</c>; known of a new project and of a sync, not of an update.
    /// </summary>
    public Optional<string?> Priority { get; init; }

    /// <summary>The sector, in Procore's words.</summary>
    public Optional<string?> Sector { get; init; }

    /// <summary>What is done: <c>new_construction</c>, <c>renovation_alteration</c> or <c>maintenance_service</c>.</summary>
    public Optional<string?> WorkScope { get; init; }

    /// <summary>How it is delivered, in Procore's words, for example <c>design_build_db</c>.</summary>
    public Optional<string?> DeliveryMethod { get; init; }

    /// <summary>The area, in square feet.</summary>
    public Optional<long?> SquareFeet { get; init; }

    /// <summary>The number of the store.</summary>
    public Optional<string?> StoreNumber { get; init; }

    /// <summary>The market area.</summary>
    public Optional<string?> DesignatedMarketArea { get; init; }

    /// <summary>Notes that everybody sees.</summary>
    public Optional<string?> PublicNotes { get; init; }

    /// <summary>The image of the project.</summary>
    public Optional<long?> ImageId { get; init; }

    /// <summary>The project template, itself a project, from which a new project is made.</summary>
    public Optional<long?> ProjectTemplateId { get; init; }

    /// <summary>The office.</summary>
    public Optional<long?> OfficeId { get; init; }

    /// <summary>The stage.</summary>
    public Optional<long?> ProjectStageId { get; init; }

    /// <summary>The type.</summary>
    public Optional<long?> ProjectTypeId { get; init; }

    /// <summary>The program.</summary>
    public Optional<long?> ProgramId { get; init; }

    /// <summary>The type of bids.</summary>
    public Optional<long?> ProjectBidTypeId { get; init; }

    /// <summary>The type of owner.</summary>
    public Optional<long?> ProjectOwnerTypeId { get; init; }

    /// <summary>The region.</summary>
    public Optional<long?> ProjectRegionId { get; init; }

    /// <summary>The sector among those that the company keeps.</summary>
    public Optional<long?> ProjectSectorId { get; init; }

    /// <summary>The departments, all of them: one that is left out is taken off. Null is not sent.</summary>
    public IReadOnlyList<long>? DepartmentIds { get; init; }

    /// <summary>
    /// Whether a new project gets a copy of the standard cost codes; without effect where it is made from a template, and not known of an
    /// update.
    /// </summary>
    public Optional<bool?> EnableCopyOfStandardCostCodes { get; init; }

    /// <summary>Free third-party data.</summary>
    public Optional<string?> OriginData { get; init; }

    /// <summary>Members that have no property here; they are sent as they are.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }

    /// <summary>Refuses a value that is given twice: three members have a former name, which mirrors them.</summary>
    /// <exception cref="ArgumentException">One is given as a property and, under its former name, among the additional members.</exception>
    internal void CheckFormerNames(string parameter)
    {
        foreach ((string former, string property, bool isSet) in ((string, string, bool)[])
            [
                ("estimated_value", nameof(TotalValue), TotalValue.HasValue),
                ("estimated_start_date", nameof(StartDate), StartDate.HasValue),
                ("estimated_completion_date", nameof(CompletionDate), CompletionDate.HasValue),
            ])
        {
            if (isSet && AdditionalMembers?.ContainsKey(former) == true)
            {
                throw new ArgumentException(
                    $"'{former}' among AdditionalMembers is the former name of {property}, which is set too, and nothing was sent. "
                        + "Only one of them can be meant: take one away.",
                    parameter);
            }
        }
    }
}

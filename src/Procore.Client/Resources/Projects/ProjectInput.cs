using System.Text.Json.Serialization;
using NodaTime;

namespace Procore.Client;

/// <summary>A project to create or to change, one at a time. Members that are not assigned are not sent.</summary>
public sealed record ProjectInput : ProjectFields, IOriginInput
{
    /// <summary>The third-party id of the project. Only one integration may own it: read the project before overwriting one.</summary>
    public Optional<string?> OriginId { get; init; }

    /// <summary>
    /// The origin id that the record is known to have and that an update may overwrite or empty. It is not sent; without it an update takes
    /// no origin id away.
    /// </summary>
    [JsonIgnore]
    public string? ReplacesOriginId { get; init; }

    /// <summary>The third-party code, which people see.</summary>
    public Optional<string?> OriginCode { get; init; }

    /// <summary>The locale, in Procore's words.</summary>
    public Optional<string?> Locale { get; init; }

    /// <summary>The job that is above this one.</summary>
    public Optional<long?> ParentJobId { get; init; }

    /// <summary>Whether an accounting system is joined to the project.</summary>
    public Optional<bool?> ErpIntegrated { get; init; }

    /// <summary>The code of a new project.</summary>
    public Optional<string?> Code { get; init; }

    /// <summary>Where a new project lies, in degrees north.</summary>
    [JsonConverter(typeof(NumberConverter))]
    public Optional<decimal?> Latitude { get; init; }

    /// <summary>Where a new project lies, in degrees east.</summary>
    [JsonConverter(typeof(NumberConverter))]
    public Optional<decimal?> Longitude { get; init; }

    /// <summary>When a new project began, as the portfolio shows it where <see cref="OverrideStartDateCheck"/> says so.</summary>
    public Optional<LocalDate?> OverrideStartDate { get; init; }

    /// <summary>Whether <see cref="OverrideStartDate"/> counts as the actual start.</summary>
    public Optional<bool?> OverrideStartDateCheck { get; init; }

    /// <summary>When a new project will be finished, as the portfolio shows it where <see cref="OverrideEndDateCheck"/> says so.</summary>
    public Optional<LocalDate?> OverrideEndDate { get; init; }

    /// <summary>Whether <see cref="OverrideEndDate"/> counts as the projected finish.</summary>
    public Optional<bool?> OverrideEndDateCheck { get; init; }

    /// <summary>What a new project is counted in. Null is not sent.</summary>
    public ProjectCurrencyInput? CurrencyConfiguration { get; init; }

    /// <summary>The county of a project that is changed.</summary>
    public Optional<string?> County { get; init; }

    /// <summary>The fax number of a project that is changed.</summary>
    public Optional<string?> Fax { get; init; }

    /// <summary>The list of standard cost codes of a project that is changed.</summary>
    public Optional<long?> StandardCostCodeListId { get; init; }

    /// <summary>Values for custom fields.</summary>
    [JsonIgnore]
    public IReadOnlyList<ProcoreCustomFieldInput> CustomFields { get => field ?? []; init; }

    /// <summary>The project as it is sent.</summary>
    internal ProjectInput Whole => this with { AdditionalMembers = ProcoreCustomFieldInput.Among(AdditionalMembers, CustomFields) };
}

using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>
/// What to write into a custom module. What is left alone is not sent; lists that are null are not sent. Zoho Books wants both names in
/// every write.
/// </summary>
public sealed record CustomModuleInput : IInput
{
    /// <summary>Its name, at most 25 characters; needed.</summary>
    public Optional<string?> ModuleName { get; init; }

    /// <summary>What several records are called, at most 30 characters; needed.</summary>
    public Optional<string?> PluralName { get; init; }

    /// <summary>The module that it is a part of.</summary>
    public Optional<string?> ParentModuleId { get; init; }

    /// <summary>What the name of a record is called, at most 30 characters.</summary>
    public Optional<string?> RecordName { get; init; }

    /// <summary>Description, at most 150 characters.</summary>
    public Optional<string?> Description { get; init; }

    /// <summary>Who sees it: <c>private</c>, <c>read_only</c>, <c>read_write</c> or <c>public</c>.</summary>
    public Optional<string?> SharedType { get; init; }

    /// <summary>Whether records have reporting tags.</summary>
    public Optional<bool?> IsReportingTagsSupported { get; init; }

    /// <summary>Whether records can be changed.</summary>
    public Optional<bool?> CanEditModule { get; init; }

    /// <summary>Whether records can be made; an update does not take it.</summary>
    public Optional<bool?> CanCreateModule { get; init; }

    /// <summary>Whether records can be deleted; an update does not take it.</summary>
    public Optional<bool?> CanDeleteModule { get; init; }

    /// <summary>Whether several records can be changed at once.</summary>
    public Optional<bool?> CanBulkUpdateModule { get; init; }

    /// <summary>Whether records can be sent by e-mail.</summary>
    public Optional<bool?> CanSendMail { get; init; }

    /// <summary>Whether several can be sent at once.</summary>
    public Optional<bool?> CanBulkSendMail { get; init; }

    /// <summary>Whether records have documents.</summary>
    public Optional<bool?> CanAttachDocuments { get; init; }

    /// <summary>Whether records are shown as PDF.</summary>
    public Optional<bool?> CanShowPdfView { get; init; }

    /// <summary>Whether records are printed as PDF.</summary>
    public Optional<bool?> CanAllowPdfPrint { get; init; }

    /// <summary>Whether records can be copied.</summary>
    [JsonPropertyName("allow_forclone")]
    public Optional<bool?> AllowForClone { get; init; }

    /// <summary>Whether records can be locked.</summary>
    public Optional<bool?> CanLockRecord { get; init; }

    /// <summary>Whether it takes widgets.</summary>
    [JsonPropertyName("can_use_widget_for_custommodule")]
    public Optional<bool?> CanUseWidget { get; init; }

    /// <summary>Whether it stands in the navigation.</summary>
    [JsonPropertyName("can_show_custommodule_lhs")]
    public Optional<bool?> CanShowInNavigation { get; init; }

    /// <summary>Where it is shown.</summary>
    [JsonPropertyName("show_custommodule_in")]
    public IReadOnlyList<ModulePlaceInput>? ShownIn { get; init; }

    /// <summary>What each role may do.</summary>
    public IReadOnlyList<ModulePermissionInput>? ModulePermission { get; init; }

    /// <summary>Where it is hidden.</summary>
    public IReadOnlyList<ModuleVisibilityInput>? ModuleVisibility { get; init; }

    /// <summary>The applications that have it, such as <c>books</c>; an update does not take it.</summary>
    public IReadOnlyList<string>? AllowedApps { get; init; }

    /// <summary>The view that it opens with.</summary>
    [JsonPropertyName("default_customview_api_name")]
    public Optional<string?> DefaultCustomViewApiName { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}

namespace Zoho.Procore.Sdk.Shared;

/// <summary>
/// A record that is asked for members without a property: columns that a view has, fields that an organization made. Its rows keep them.
/// </summary>
internal interface INamesItsMembers;

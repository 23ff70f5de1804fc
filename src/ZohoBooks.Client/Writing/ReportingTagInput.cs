namespace ZohoBooks.Client;

/// <summary>The option of a reporting tag to choose on a record or a line.</summary>
/// <param name="TagId">Id of the tag.</param>
/// <param name="TagOptionId">Id of the option.</param>
public sealed record ReportingTagInput(string TagId, string TagOptionId);

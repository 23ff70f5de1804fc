using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>The answer to a call for a list, and what was asked.</summary>
internal readonly record struct ListReply<TList>(ApiRequest Request, int Status, TList Answer);

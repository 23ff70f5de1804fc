using System.Net.Http.Headers;

namespace Zoho.Procore.Sdk.Shared;

/// <summary>
/// A read answer: the value, the headers that came with it, and when its call was first sent, on the server's clock where that is told;
/// null where no answer told it, and when that clock and ours cannot both be right.
/// </summary>
internal readonly record struct ApiReply<T>(T Value, int Status, HttpResponseHeaders Headers, DateTimeOffset? SentAt);

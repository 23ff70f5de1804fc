using System.Net.Http.Headers;

namespace Zoho.Procore.Sdk.Shared;

/// <summary>A read answer: the value and the headers that came with it.</summary>
internal readonly record struct ApiReply<T>(T Value, int Status, HttpResponseHeaders Headers);

// Generated from openapi.yaml by `node scripts/contract.mjs generate`. Do not edit.

export const openapiDocument: unknown = {
  "openapi": "3.1.0",
  "info": {
    "title": "Billing Elements contract",
    "version": "1.3.0",
    "summary": "What the elements ask of a billing backend.",
    "license": {
      "name": "MIT",
      "identifier": "MIT"
    },
    "description": "The HTTP contract between `HttpBillingClient` and any backend. The reference backend speaks it; a biller may implement it over its own systems.\nEvery group of operations is optional but for `guest` or `session` plus `payments`; `GET /capabilities` says what is there.\n\n## Versions\n\nThe major version stands in the path (`/api/v1`). Within it only additions happen:\n\n* new operations, new optional request fields, new response fields: clients ignore what they do not know;\n* new fields to sort by: a backend names one in `applied` only where the request asked for it;\n* new values of open enumerations, which are plain strings marked `x-extensible-enum`: clients show unknown values in neutral words;\n* new error codes: clients that do not know a code act by the HTTP status alone.\n\nEverything else is a new major version: removing or renaming a field, making a request field required, changing a meaning or a unit, and adding a\nvalue to a closed enumeration (`enum`, and the `kind` of `NextAction`). An old major version is served for at least a year beside the new one.\n\n## Values\n\n* Money is `{minor, currency}`: an integer of minor units that a double holds exactly, and an ISO 4217 code (KRW has 0 decimals, EUR 2, BHD 3). Never a float.\n* Business dates are `YYYY-MM-DD` in the biller's time zone, instants are ISO 8601 in UTC.\n* Identifiers are opaque strings. Invoice and account numbers are strings too: leading zeros count.\n* In answers `null` means the same as absent. Texts are plain text, never HTML. Text lengths are bounded; a client may refuse what is longer.\n* Bodies are `application/json` in UTF-8 (another type of request body: 415); an answer of more than 2 MB is refused by the client.\n  The file of a download job is the one answer that is not JSON and has no such limit.\n\n## Who is calling\n\n* A signed-in customer: the host's session cookie on the same origin (`__Host-` prefix, `SameSite`; the server also checks `Origin` and `Sec-Fetch-Site`),\n  or `Authorization: Bearer` with a token of the host from another origin.\n* A guest: `Authorization: Bearer` with the token of a look-up or a pay link. It opens one invoice for 15 minutes; for its own idempotency keys\n  `GET /payments/by-key/{key}` and `POST /payments/by-key/{key}/abandon` accept it for 24 hours and then answer status, reference and total only.\n* Guest calls carry no cookies. Cross-origin callers are admitted by an allow-list, without credentials. Exposed headers: `ETag`, `Retry-After`, `X-Correlation-Id`, and of files `Accept-Ranges`, `Content-Disposition`, `Content-Range`.\n* An object of somebody else answers 404, never 403.\n\n## Errors\n\nEvery refusal is `application/problem+json` (RFC 9457) with a `code` of the list in `Problem`. `X-Correlation-Id` is on every answer and repeated in the problem.\nNo stack, no query, no secret. Texts in it are for developers: clients make their words from `code` and `params`.\n\n| status | codes |\n|---|---|\n| 400 | `validation` (unreadable request), `key_missing` |\n| 401 | `unauthenticated`, `guest_expired` |\n| 403 | `forbidden`, `guest_locked` |\n| 404 | `not_found`, `guest_not_found` |\n| 409 | `in_flight`, `quote_changed`, `already_paid`, `intent_abandoned`, `not_payable`, `too_late` |\n| 410 | `pay_link_expired`, `cursor_expired`, `selection_expired`, `download_expired` |\n| 412, 428 | `conflict`, `precondition_required` |\n| 413, 415 | `payload_too_large`, `unsupported_media_type` |\n| 422 | `validation` (with `errors`), `idempotency_mismatch`, `temporary_account`, `limit_exceeded`, `currency_mismatch`, `amount_exceeds_balance`, `confirmation_required` |\n| 429 | `rate_limited` (with `Retry-After`) |\n| 500, 503 | `unavailable`, `maintenance` |\n| 501 | `unsupported` |\n\n## Idempotency-Key\n\n`POST /payments`, the writes below `/payments/{id}`, `POST /remittance-advices`, the writes of `/views` and those of `/documents/jobs` need the header `Idempotency-Key`: 1 to 255 visible ASCII characters, at least\n128 random bits, made once for each decision of the customer and sent again unchanged with each retry of it. Keys are kept at least 24 hours; their scope is the tenant and the operation.\n\n* Once the server has decided, the answer is 2xx with a `Payment` (also `failed`, `requiresAction`, `processing`), stored under the key; the same key and body\n  replays it. A problem says that this request made no payment.\n* No key: 400 `key_missing`. The first request still runs: 409 `in_flight` with `Retry-After`; wait and send the same again. The same key with another body:\n  422 `idempotency_mismatch`. A key that was given up: 409 `intent_abandoned`.\n* 5xx, 429 and `in_flight` are never stored; the outcome is unknown to the client, which sends the same key again.\n* A decline spends the key: another card, amount or date is a new decision with a new key.\n* The provider is called after the commit and waited for at most 10 seconds; then the answer is 202 with status `processing`.\n* A client that gets no answer asks `GET /payments/by-key/{key}`. Nothing there is no answer either, for the first request may still be under way. It then calls\n  `POST /payments/by-key/{key}/abandon`: in one transaction the server returns the payment made under the key or marks the key spent, so that a late request is\n  refused. Only after that may a screen say \"not charged\".\n* Two keys can pay one invoice (two tabs): the server locks the open balance, so that the second gets `already_paid` or `amount_exceeds_balance`.\n\n## ETags\n\nInvoices and terms carry a strong `ETag` and `Cache-Control: private, no-cache`; `If-None-Match` answers 304. The ETag of an invoice covers the business date, for it turns overdue without being edited.\nStale edits: what changes a stored object needs `If-Match` with `\"<version>\"` of the object that was read, for example `\"3\"` (428 `precondition_required` without, 412 `conflict` on mismatch):\nviews, and reschedule, cancel, approve and reject of a payment. Paying needs none: there the quote takes its place.\n\n## Lists\n\nKeyset pages: `next` and `prev` of an answer are opaque and go back as `cursor` with the same other parameters. A first page and any later one cost the same. A cursor that has expired, belongs to\nsomebody else or goes with other parameters answers 410 `cursor_expired`; the client then begins again. `applied` tells which sort was really used, whether the search was, and which filters were not\nunderstood: a parameter that a backend does not know is named in `ignoredFilters` and never an error. `sort` names fields in order of weight with a comma between; `-` before a field turns it round.\nOne broken row does not spoil a page: clients leave out the fields of a row that are not the contract's, and rows without an id.\n\n## Limits\n\nA page of a list has 50 rows, or as many as `limit` says, 200 at most. A parameter that may be repeated takes 250 values, a sort 20 fields, a search 200 characters. A download has the `max` of its offer.\nHow large a body may be (413), how often somebody may write or fail (429, with `Retry-After`), and how many downloads one customer may have under way is for each backend to set. The reference backend\ntakes 64 KB, 600 writes a minute and address, 30 failed look-ups in ten minutes and address, six a day and account number, three downloads at a time and 200 a day.\n\n## Live updates\n\n`GET /live` is an endless answer of server-sent events: `change` says that something of a topic was written, and with it an id at most; whoever hears of it reads it again. A backend without\nthe group `live` is asked from time to time instead, so nothing depends on it. The `id` of an event is the position behind it: opaque, and to be given back as `after` (or `Last-Event-ID`)\nby whoever comes again. Between two positions nothing is passed over, but something may come twice. `resync` says that something was missed, and `end` that the answer is over: `session` where nobody is\nsigned in any more, `rights` where they may see other things now, and come again. A browser has few lines to an origin: a page opens one stream, and a refusal with 429 means to ask from time to time.\n"
  },
  "servers": [
    {
      "url": "/api/v1",
      "description": "Relative to the origin of the backend"
    }
  ],
  "security": [
    {
      "sessionCookie": []
    },
    {
      "hostToken": []
    }
  ],
  "tags": [
    {
      "name": "capabilities",
      "description": "What the backend offers"
    },
    {
      "name": "terms",
      "description": "Policy of the biller and profile of a country"
    },
    {
      "name": "session",
      "description": "Who is calling, and what they may do"
    },
    {
      "name": "guest",
      "description": "One invoice without signing in"
    },
    {
      "name": "invoices",
      "description": "Invoices of a signed-in customer"
    },
    {
      "name": "payments",
      "description": "Quote, pay, follow up"
    },
    {
      "name": "accounts",
      "description": "Accounts and plans of a signed-in customer"
    },
    {
      "name": "views",
      "description": "Saved views of the table of invoices"
    },
    {
      "name": "wallet",
      "description": "Stored payment methods, credits and rewards"
    },
    {
      "name": "dashboard",
      "description": "What is due, and what wants attention"
    },
    {
      "name": "documents",
      "description": "Files of invoices"
    },
    {
      "name": "live",
      "description": "What changes, as it changes"
    }
  ],
  "paths": {
    "/capabilities": {
      "get": {
        "tags": [
          "capabilities"
        ],
        "operationId": "getCapabilities",
        "summary": "Groups and operations that this backend offers",
        "security": [
          {}
        ],
        "responses": {
          "200": {
            "description": "Capabilities; groups not listed are absent",
            "headers": {
              "X-Correlation-Id": {
                "$ref": "#/components/headers/CorrelationId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Capabilities"
                }
              }
            }
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "default": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/openapi.json": {
      "get": {
        "tags": [
          "capabilities"
        ],
        "operationId": "getDescription",
        "summary": "This description as JSON",
        "security": [
          {}
        ],
        "responses": {
          "200": {
            "description": "An OpenAPI 3.1 document",
            "headers": {
              "X-Correlation-Id": {
                "$ref": "#/components/headers/CorrelationId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "type": "object",
                  "additionalProperties": true
                }
              }
            }
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "default": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/terms": {
      "get": {
        "tags": [
          "terms"
        ],
        "operationId": "getTerms",
        "summary": "Policy and country profile",
        "description": "What a form needs before it knows an invoice. Open to everybody; without `country` the biller's home.",
        "security": [
          {}
        ],
        "parameters": [
          {
            "name": "country",
            "in": "query",
            "description": "ISO 3166-1 alpha-2; an unknown one answers the home profile",
            "schema": {
              "$ref": "#/components/schemas/CountryCode"
            }
          },
          {
            "$ref": "#/components/parameters/IfNoneMatch"
          }
        ],
        "responses": {
          "200": {
            "description": "Terms as of today",
            "headers": {
              "X-Correlation-Id": {
                "$ref": "#/components/headers/CorrelationId"
              },
              "ETag": {
                "$ref": "#/components/headers/ETag"
              },
              "Cache-Control": {
                "$ref": "#/components/headers/CacheControl"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/BillingTerms"
                }
              }
            }
          },
          "304": {
            "$ref": "#/components/responses/NotModified"
          },
          "422": {
            "$ref": "#/components/responses/Refused"
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "default": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/session": {
      "get": {
        "tags": [
          "session"
        ],
        "operationId": "getSession",
        "summary": "The caller's session, user or guest",
        "security": [
          {},
          {
            "sessionCookie": []
          },
          {
            "hostToken": []
          },
          {
            "guestToken": []
          }
        ],
        "responses": {
          "200": {
            "description": "The session; the token of a guest is not repeated",
            "headers": {
              "X-Correlation-Id": {
                "$ref": "#/components/headers/CorrelationId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Session"
                }
              }
            }
          },
          "204": {
            "description": "Nobody is signed in, or the token has expired",
            "headers": {
              "X-Correlation-Id": {
                "$ref": "#/components/headers/CorrelationId"
              }
            }
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "default": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      },
      "delete": {
        "tags": [
          "session"
        ],
        "operationId": "endSession",
        "summary": "Sign out, or give a guest token back",
        "description": "An ended guest token still answers for its own idempotency keys.",
        "security": [
          {
            "sessionCookie": []
          },
          {
            "hostToken": []
          },
          {
            "guestToken": []
          }
        ],
        "responses": {
          "204": {
            "description": "Ended; also when there was none",
            "headers": {
              "X-Correlation-Id": {
                "$ref": "#/components/headers/CorrelationId"
              }
            }
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "default": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/session/extend": {
      "post": {
        "tags": [
          "session"
        ],
        "operationId": "extendSession",
        "summary": "Stay signed in",
        "security": [
          {
            "sessionCookie": []
          },
          {
            "hostToken": []
          }
        ],
        "responses": {
          "200": {
            "description": "The session with its new end",
            "headers": {
              "X-Correlation-Id": {
                "$ref": "#/components/headers/CorrelationId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Session"
                }
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "415": {
            "$ref": "#/components/responses/NotJson"
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "default": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/guest/lookups": {
      "post": {
        "tags": [
          "guest"
        ],
        "operationId": "lookupInvoice",
        "summary": "Find one open or paid invoice by facts off its print",
        "description": "All facts must match. One neutral answer, `guest_not_found`, with equal timing for every mismatch. Failed look-ups are counted per account number, existing or not (a day's limit answers\n403 `guest_locked`), and per address (429 `rate_limited`); successes do not count. An account number that matches the temporary pattern answers 422 `temporary_account` before anything is looked up.\nAn amount matches if any of its readings equals the invoice total in the invoice's currency.\n",
        "security": [
          {}
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/GuestFacts"
              },
              "example": {
                "facts": {
                  "accountNumber": "A1B2C3",
                  "invoiceNumber": "1Z-204417",
                  "invoiceAmount": "1.250,00"
                },
                "readings": {
                  "invoiceAmount": [
                    "1250.00"
                  ]
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The invoice, as far as a guest may see it, and the token to pay it with",
            "headers": {
              "X-Correlation-Id": {
                "$ref": "#/components/headers/CorrelationId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/GuestInvoice"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/Unreadable"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "415": {
            "$ref": "#/components/responses/NotJson"
          },
          "422": {
            "$ref": "#/components/responses/Refused"
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "default": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/guest/pay-links": {
      "post": {
        "tags": [
          "guest"
        ],
        "operationId": "resolvePayLink",
        "summary": "Exchange the token of a pay link for its invoice",
        "description": "The token stands in the link's fragment and is posted, so that it reaches no log. Expired, withdrawn, used up and unknown tokens all answer 410 `pay_link_expired`.",
        "security": [
          {}
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/PayLink"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "As after a look-up",
            "headers": {
              "X-Correlation-Id": {
                "$ref": "#/components/headers/CorrelationId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/GuestInvoice"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/Unreadable"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "410": {
            "description": "`pay_link_expired`",
            "headers": {
              "X-Correlation-Id": {
                "$ref": "#/components/headers/CorrelationId"
              }
            },
            "content": {
              "application/problem+json": {
                "schema": {
                  "$ref": "#/components/schemas/Problem"
                }
              }
            }
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "415": {
            "$ref": "#/components/responses/NotJson"
          },
          "422": {
            "$ref": "#/components/responses/Refused"
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "default": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/invoices": {
      "get": {
        "tags": [
          "invoices"
        ],
        "operationId": "listInvoices",
        "summary": "Invoices that the session may see, a page at a time",
        "description": "Rows of a table: an invoice without its lines, taxes, allocations, documents and addresses. Everything that is given must hold; of the values of one repeatable parameter any may.\nWithout `sort` the latest invoice date comes first. Needs `invoice.view`.\n",
        "parameters": [
          {
            "$ref": "#/components/parameters/Search"
          },
          {
            "name": "sort",
            "in": "query",
            "description": "Fields of `InvoiceSort`, see the top",
            "schema": {
              "type": "string",
              "maxLength": 200
            },
            "example": "-dueDate,number"
          },
          {
            "$ref": "#/components/parameters/Limit"
          },
          {
            "$ref": "#/components/parameters/Cursor"
          },
          {
            "$ref": "#/components/parameters/Ids"
          },
          {
            "$ref": "#/components/parameters/Groups"
          },
          {
            "$ref": "#/components/parameters/Statuses"
          },
          {
            "$ref": "#/components/parameters/AccountIds"
          },
          {
            "$ref": "#/components/parameters/PlanIds"
          },
          {
            "$ref": "#/components/parameters/Kinds"
          },
          {
            "$ref": "#/components/parameters/Currency"
          },
          {
            "$ref": "#/components/parameters/AmountMin"
          },
          {
            "$ref": "#/components/parameters/AmountMax"
          },
          {
            "$ref": "#/components/parameters/AmountCurrency"
          },
          {
            "$ref": "#/components/parameters/InvoicedFrom"
          },
          {
            "$ref": "#/components/parameters/InvoicedTo"
          },
          {
            "$ref": "#/components/parameters/DueFrom"
          },
          {
            "$ref": "#/components/parameters/DueTo"
          },
          {
            "$ref": "#/components/parameters/PaidFrom"
          },
          {
            "$ref": "#/components/parameters/PaidTo"
          },
          {
            "$ref": "#/components/parameters/PoNumber"
          },
          {
            "$ref": "#/components/parameters/Disputed"
          },
          {
            "$ref": "#/components/parameters/WithCredit"
          },
          {
            "$ref": "#/components/parameters/Autopay"
          },
          {
            "$ref": "#/components/parameters/IfNoneMatch"
          }
        ],
        "responses": {
          "200": {
            "description": "A page",
            "headers": {
              "X-Correlation-Id": {
                "$ref": "#/components/headers/CorrelationId"
              },
              "ETag": {
                "$ref": "#/components/headers/ETag"
              },
              "Cache-Control": {
                "$ref": "#/components/headers/CacheControl"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/InvoiceListPage"
                }
              }
            }
          },
          "304": {
            "$ref": "#/components/responses/NotModified"
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "410": {
            "$ref": "#/components/responses/CursorExpired"
          },
          "422": {
            "$ref": "#/components/responses/Refused"
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "default": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/invoices/totals": {
      "get": {
        "tags": [
          "invoices"
        ],
        "operationId": "getInvoiceTotals",
        "summary": "Counts and sums of all invoices that match",
        "description": "Asked for apart from the rows, so that a page never waits for it; may lag and says whether it is exact. Parameters as those of the list. Needs `invoice.view`.",
        "parameters": [
          {
            "$ref": "#/components/parameters/Search"
          },
          {
            "$ref": "#/components/parameters/Ids"
          },
          {
            "$ref": "#/components/parameters/Groups"
          },
          {
            "$ref": "#/components/parameters/Statuses"
          },
          {
            "$ref": "#/components/parameters/AccountIds"
          },
          {
            "$ref": "#/components/parameters/PlanIds"
          },
          {
            "$ref": "#/components/parameters/Kinds"
          },
          {
            "$ref": "#/components/parameters/Currency"
          },
          {
            "$ref": "#/components/parameters/AmountMin"
          },
          {
            "$ref": "#/components/parameters/AmountMax"
          },
          {
            "$ref": "#/components/parameters/AmountCurrency"
          },
          {
            "$ref": "#/components/parameters/InvoicedFrom"
          },
          {
            "$ref": "#/components/parameters/InvoicedTo"
          },
          {
            "$ref": "#/components/parameters/DueFrom"
          },
          {
            "$ref": "#/components/parameters/DueTo"
          },
          {
            "$ref": "#/components/parameters/PaidFrom"
          },
          {
            "$ref": "#/components/parameters/PaidTo"
          },
          {
            "$ref": "#/components/parameters/PoNumber"
          },
          {
            "$ref": "#/components/parameters/Disputed"
          },
          {
            "$ref": "#/components/parameters/WithCredit"
          },
          {
            "$ref": "#/components/parameters/Autopay"
          }
        ],
        "responses": {
          "200": {
            "description": "Counts by group, and sums by currency; currencies are never added together",
            "headers": {
              "X-Correlation-Id": {
                "$ref": "#/components/headers/CorrelationId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/InvoiceTotals"
                }
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "422": {
            "$ref": "#/components/responses/Refused"
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "default": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/invoices/selections": {
      "post": {
        "tags": [
          "invoices"
        ],
        "operationId": "createSelection",
        "summary": "Hold all results of a query under a token",
        "description": "For \"select all results\": what matches now, without sending ids to and fro. The token belongs to the session, is kept for at least 15 minutes and answers 410 `selection_expired` afterwards\nwherever it is used. Needs `invoice.view`.\n",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/SelectionInput"
              }
            }
          }
        },
        "responses": {
          "201": {
            "description": "The selection, and what of it can be paid",
            "headers": {
              "X-Correlation-Id": {
                "$ref": "#/components/headers/CorrelationId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/InvoiceSelection"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/Unreadable"
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "415": {
            "$ref": "#/components/responses/NotJson"
          },
          "422": {
            "$ref": "#/components/responses/Refused"
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "default": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/invoices/{id}": {
      "get": {
        "tags": [
          "invoices"
        ],
        "operationId": "getInvoice",
        "summary": "One invoice with lines, taxes and allocations",
        "description": "Needs `invoice.view`.",
        "parameters": [
          {
            "$ref": "#/components/parameters/PathId"
          },
          {
            "$ref": "#/components/parameters/IfNoneMatch"
          }
        ],
        "responses": {
          "200": {
            "description": "The invoice",
            "headers": {
              "X-Correlation-Id": {
                "$ref": "#/components/headers/CorrelationId"
              },
              "ETag": {
                "$ref": "#/components/headers/ETag"
              },
              "Cache-Control": {
                "$ref": "#/components/headers/CacheControl"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Invoice"
                }
              }
            }
          },
          "304": {
            "$ref": "#/components/responses/NotModified"
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "default": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/payments/quotes": {
      "post": {
        "tags": [
          "payments"
        ],
        "operationId": "quotePayment",
        "summary": "What would be charged, and how it may be paid",
        "description": "Changes nothing and may be repeated freely. The customer consents to the quote, whose id goes with the payment. A guest gets `Quote`, a signed-in customer `AccountQuote`.\nNeeds `payment.create` or a guest token for the invoice; credits and rewards need `credit.apply`.\n",
        "security": [
          {
            "sessionCookie": []
          },
          {
            "hostToken": []
          },
          {
            "guestToken": []
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/QuoteInput"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The quote",
            "headers": {
              "X-Correlation-Id": {
                "$ref": "#/components/headers/CorrelationId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "anyOf": [
                    {
                      "$ref": "#/components/schemas/AccountQuote"
                    },
                    {
                      "$ref": "#/components/schemas/Quote"
                    }
                  ]
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/Unreadable"
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "409": {
            "$ref": "#/components/responses/PaymentConflict"
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "415": {
            "$ref": "#/components/responses/NotJson"
          },
          "422": {
            "$ref": "#/components/responses/Refused"
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "default": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/payments": {
      "get": {
        "tags": [
          "payments"
        ],
        "operationId": "listPayments",
        "summary": "Payments of a signed-in customer, a page at a time",
        "description": "`tab`: `scheduled` are those still to come, `history` those decided or under way, `approvals` those waiting for another person. Without `sort` the newest comes first.\nNeeds `invoice.view`; `actions` of each payment say what this session may do with it.\n",
        "parameters": [
          {
            "name": "tab",
            "in": "query",
            "schema": {
              "type": "string",
              "enum": [
                "scheduled",
                "history",
                "approvals"
              ]
            }
          },
          {
            "$ref": "#/components/parameters/Search"
          },
          {
            "name": "sort",
            "in": "query",
            "description": "Fields of `PaymentSort`, see the top",
            "schema": {
              "type": "string",
              "maxLength": 200
            },
            "example": "-createdAt"
          },
          {
            "$ref": "#/components/parameters/Limit"
          },
          {
            "$ref": "#/components/parameters/Cursor"
          },
          {
            "name": "status",
            "in": "query",
            "description": "Repeatable",
            "schema": {
              "type": "array",
              "maxItems": 50,
              "items": {
                "$ref": "#/components/schemas/PaymentStatus"
              }
            },
            "style": "form",
            "explode": true
          },
          {
            "name": "paidFrom",
            "in": "query",
            "description": "First pay date",
            "schema": {
              "$ref": "#/components/schemas/LocalDate"
            }
          },
          {
            "name": "paidTo",
            "in": "query",
            "description": "Last pay date",
            "schema": {
              "$ref": "#/components/schemas/LocalDate"
            }
          },
          {
            "name": "methodType",
            "in": "query",
            "schema": {
              "$ref": "#/components/schemas/PaymentMethodType"
            }
          },
          {
            "name": "invoiceId",
            "in": "query",
            "schema": {
              "$ref": "#/components/schemas/Id"
            }
          }
        ],
        "responses": {
          "200": {
            "description": "A page",
            "headers": {
              "X-Correlation-Id": {
                "$ref": "#/components/headers/CorrelationId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/PaymentPage"
                }
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "410": {
            "$ref": "#/components/responses/CursorExpired"
          },
          "422": {
            "$ref": "#/components/responses/Refused"
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "default": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      },
      "post": {
        "tags": [
          "payments"
        ],
        "operationId": "createPayment",
        "summary": "Pay what was quoted",
        "description": "Balance check, ledger entry and idempotency record are one transaction with a lock on the open balance. 409 `quote_changed` carries the new `quote`, 409 `already_paid` the `payment`.\nSemantics of the key: see the top. A guest gets `Payment`, a signed-in customer `AccountPayment`. Needs `payment.create` or a guest token for the invoice; credits and rewards need `credit.apply`.\n",
        "security": [
          {
            "sessionCookie": []
          },
          {
            "hostToken": []
          },
          {
            "guestToken": []
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/IdempotencyKey"
          },
          {
            "$ref": "#/components/parameters/AcceptLanguage"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/PayInput"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "A replay of the stored answer",
            "headers": {
              "X-Correlation-Id": {
                "$ref": "#/components/headers/CorrelationId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "anyOf": [
                    {
                      "$ref": "#/components/schemas/AccountPayment"
                    },
                    {
                      "$ref": "#/components/schemas/Payment"
                    }
                  ]
                }
              }
            }
          },
          "201": {
            "description": "Decided; the status may also be `failed` or `requiresAction`",
            "headers": {
              "X-Correlation-Id": {
                "$ref": "#/components/headers/CorrelationId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "anyOf": [
                    {
                      "$ref": "#/components/schemas/AccountPayment"
                    },
                    {
                      "$ref": "#/components/schemas/Payment"
                    }
                  ]
                }
              }
            }
          },
          "202": {
            "description": "Status `processing`; the provider has not answered yet",
            "headers": {
              "X-Correlation-Id": {
                "$ref": "#/components/headers/CorrelationId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "anyOf": [
                    {
                      "$ref": "#/components/schemas/AccountPayment"
                    },
                    {
                      "$ref": "#/components/schemas/Payment"
                    }
                  ]
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/Unreadable"
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "409": {
            "$ref": "#/components/responses/PaymentConflict"
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "415": {
            "$ref": "#/components/responses/NotJson"
          },
          "422": {
            "$ref": "#/components/responses/Refused"
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "default": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/payments/by-key/{key}": {
      "get": {
        "tags": [
          "payments"
        ],
        "operationId": "getPaymentByKey",
        "summary": "The payment made under a key",
        "description": "404 `not_found` = nothing yet; the first request may still be under way. A key of another caller answers 404 too.",
        "security": [
          {
            "sessionCookie": []
          },
          {
            "hostToken": []
          },
          {
            "guestToken": []
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/PathKey"
          }
        ],
        "responses": {
          "200": {
            "description": "The payment; status, reference and total only for an expired guest token",
            "headers": {
              "X-Correlation-Id": {
                "$ref": "#/components/headers/CorrelationId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "anyOf": [
                    {
                      "$ref": "#/components/schemas/AccountPaymentOutcome"
                    },
                    {
                      "$ref": "#/components/schemas/PaymentOutcome"
                    }
                  ]
                }
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "default": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/payments/by-key/{key}/abandon": {
      "post": {
        "tags": [
          "payments"
        ],
        "operationId": "abandonPayment",
        "summary": "Return the payment made under a key, or spend the key",
        "description": "One transaction under the same lock as `POST /payments`. With `payment: null` the key is spent: a late or repeated payment request with it answers 409 `intent_abandoned`, and the customer has not\nbeen charged. May be repeated. A key that the server has never seen is spent as well. No request body.\n",
        "security": [
          {
            "sessionCookie": []
          },
          {
            "hostToken": []
          },
          {
            "guestToken": []
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/PathKey"
          }
        ],
        "responses": {
          "200": {
            "description": "The payment, or null",
            "headers": {
              "X-Correlation-Id": {
                "$ref": "#/components/headers/CorrelationId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "anyOf": [
                    {
                      "$ref": "#/components/schemas/AccountAbandonedIntent"
                    },
                    {
                      "$ref": "#/components/schemas/AbandonedIntent"
                    }
                  ]
                }
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "415": {
            "$ref": "#/components/responses/NotJson"
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "default": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/payments/{id}": {
      "get": {
        "tags": [
          "payments"
        ],
        "operationId": "getPayment",
        "summary": "One payment",
        "security": [
          {
            "sessionCookie": []
          },
          {
            "hostToken": []
          },
          {
            "guestToken": []
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/PathId"
          }
        ],
        "responses": {
          "200": {
            "description": "The payment",
            "headers": {
              "X-Correlation-Id": {
                "$ref": "#/components/headers/CorrelationId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "anyOf": [
                    {
                      "$ref": "#/components/schemas/AccountPayment"
                    },
                    {
                      "$ref": "#/components/schemas/Payment"
                    }
                  ]
                }
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "default": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/payments/{id}/confirm": {
      "post": {
        "tags": [
          "payments"
        ],
        "operationId": "confirmPayment",
        "summary": "Go on after the customer acted",
        "description": "After 3-D Secure or a return from another page. Answers the payment as it then stands; a payment that does not wait for an action is answered as it is.",
        "security": [
          {
            "sessionCookie": []
          },
          {
            "hostToken": []
          },
          {
            "guestToken": []
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/PathId"
          },
          {
            "$ref": "#/components/parameters/IdempotencyKey"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/ConfirmInput"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The payment",
            "headers": {
              "X-Correlation-Id": {
                "$ref": "#/components/headers/CorrelationId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "anyOf": [
                    {
                      "$ref": "#/components/schemas/AccountPayment"
                    },
                    {
                      "$ref": "#/components/schemas/Payment"
                    }
                  ]
                }
              }
            }
          },
          "202": {
            "description": "Status `processing`; the provider has not answered yet",
            "headers": {
              "X-Correlation-Id": {
                "$ref": "#/components/headers/CorrelationId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "anyOf": [
                    {
                      "$ref": "#/components/schemas/AccountPayment"
                    },
                    {
                      "$ref": "#/components/schemas/Payment"
                    }
                  ]
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/Unreadable"
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "409": {
            "$ref": "#/components/responses/PaymentConflict"
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "415": {
            "$ref": "#/components/responses/NotJson"
          },
          "422": {
            "$ref": "#/components/responses/Refused"
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "default": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/payments/{id}/receipt": {
      "get": {
        "tags": [
          "payments"
        ],
        "operationId": "getReceipt",
        "summary": "The receipt of a payment",
        "description": "404 until there is one.",
        "security": [
          {
            "sessionCookie": []
          },
          {
            "hostToken": []
          },
          {
            "guestToken": []
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/PathId"
          }
        ],
        "responses": {
          "200": {
            "description": "The receipt",
            "headers": {
              "X-Correlation-Id": {
                "$ref": "#/components/headers/CorrelationId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "anyOf": [
                    {
                      "$ref": "#/components/schemas/AccountReceipt"
                    },
                    {
                      "$ref": "#/components/schemas/Receipt"
                    }
                  ]
                }
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "default": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/payments/{id}/reschedule": {
      "post": {
        "tags": [
          "payments"
        ],
        "operationId": "reschedulePayment",
        "summary": "Another date or method for a scheduled payment",
        "description": "Until `cancellableUntil`, then 409 `too_late`. What is absent stays. A date or method that the quote of today would not allow is refused with `validation`. Needs `payment.manage`, or `payment.create` for a payment of one's own.",
        "parameters": [
          {
            "$ref": "#/components/parameters/PathId"
          },
          {
            "$ref": "#/components/parameters/IdempotencyKey"
          },
          {
            "$ref": "#/components/parameters/IfMatch"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/RescheduleInput"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The payment as it now stands",
            "headers": {
              "X-Correlation-Id": {
                "$ref": "#/components/headers/CorrelationId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/AccountPayment"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/Unreadable"
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "409": {
            "$ref": "#/components/responses/PaymentConflict"
          },
          "412": {
            "$ref": "#/components/responses/Stale"
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "415": {
            "$ref": "#/components/responses/NotJson"
          },
          "422": {
            "$ref": "#/components/responses/Refused"
          },
          "428": {
            "$ref": "#/components/responses/NeedsVersion"
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "default": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/payments/{id}/cancel": {
      "post": {
        "tags": [
          "payments"
        ],
        "operationId": "cancelPayment",
        "summary": "Cancel a scheduled payment",
        "description": "Until `cancellableUntil`, then 409 `too_late`. Needs `payment.manage`, or `payment.create` for a payment of one's own. No request body.",
        "parameters": [
          {
            "$ref": "#/components/parameters/PathId"
          },
          {
            "$ref": "#/components/parameters/IdempotencyKey"
          },
          {
            "$ref": "#/components/parameters/IfMatch"
          }
        ],
        "responses": {
          "200": {
            "description": "The payment as it now stands",
            "headers": {
              "X-Correlation-Id": {
                "$ref": "#/components/headers/CorrelationId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/AccountPayment"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/Unreadable"
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "409": {
            "$ref": "#/components/responses/PaymentConflict"
          },
          "412": {
            "$ref": "#/components/responses/Stale"
          },
          "415": {
            "$ref": "#/components/responses/NotJson"
          },
          "422": {
            "$ref": "#/components/responses/Refused"
          },
          "428": {
            "$ref": "#/components/responses/NeedsVersion"
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "default": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/payments/{id}/approve": {
      "post": {
        "tags": [
          "payments"
        ],
        "operationId": "approvePayment",
        "summary": "The second pair of eyes says yes",
        "description": "For a payment in `pendingApproval`; it is then scheduled or goes out. 409 `too_late` once it is decided. Needs `payment.approve`; one's own payment is refused with 403. No request body.",
        "parameters": [
          {
            "$ref": "#/components/parameters/PathId"
          },
          {
            "$ref": "#/components/parameters/IdempotencyKey"
          },
          {
            "$ref": "#/components/parameters/IfMatch"
          }
        ],
        "responses": {
          "200": {
            "description": "The payment as it now stands",
            "headers": {
              "X-Correlation-Id": {
                "$ref": "#/components/headers/CorrelationId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/AccountPayment"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/Unreadable"
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "409": {
            "$ref": "#/components/responses/PaymentConflict"
          },
          "412": {
            "$ref": "#/components/responses/Stale"
          },
          "415": {
            "$ref": "#/components/responses/NotJson"
          },
          "422": {
            "$ref": "#/components/responses/Refused"
          },
          "428": {
            "$ref": "#/components/responses/NeedsVersion"
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "default": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/payments/{id}/reject": {
      "post": {
        "tags": [
          "payments"
        ],
        "operationId": "rejectPayment",
        "summary": "The second pair of eyes says no",
        "description": "For a payment in `pendingApproval`; 409 `too_late` once it is decided. Needs `payment.approve`; one's own payment is refused with 403.",
        "parameters": [
          {
            "$ref": "#/components/parameters/PathId"
          },
          {
            "$ref": "#/components/parameters/IdempotencyKey"
          },
          {
            "$ref": "#/components/parameters/IfMatch"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/RejectionInput"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The payment as it now stands",
            "headers": {
              "X-Correlation-Id": {
                "$ref": "#/components/headers/CorrelationId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/AccountPayment"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/Unreadable"
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "409": {
            "$ref": "#/components/responses/PaymentConflict"
          },
          "412": {
            "$ref": "#/components/responses/Stale"
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "415": {
            "$ref": "#/components/responses/NotJson"
          },
          "422": {
            "$ref": "#/components/responses/Refused"
          },
          "428": {
            "$ref": "#/components/responses/NeedsVersion"
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "default": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/remittance-advices": {
      "post": {
        "tags": [
          "payments"
        ],
        "operationId": "createRemittanceAdvice",
        "summary": "Tell of a transfer or cheque on its way",
        "description": "Makes a payment in `awaitingFunds` that is matched when the money arrives; the invoices stay open until then. Needs `payment.create`.",
        "parameters": [
          {
            "$ref": "#/components/parameters/IdempotencyKey"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/RemittanceAdvice"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "A replay of the stored answer",
            "headers": {
              "X-Correlation-Id": {
                "$ref": "#/components/headers/CorrelationId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/AccountPayment"
                }
              }
            }
          },
          "201": {
            "description": "The payment that waits for the money",
            "headers": {
              "X-Correlation-Id": {
                "$ref": "#/components/headers/CorrelationId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/AccountPayment"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/Unreadable"
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "409": {
            "$ref": "#/components/responses/PaymentConflict"
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "415": {
            "$ref": "#/components/responses/NotJson"
          },
          "422": {
            "$ref": "#/components/responses/Refused"
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "default": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/payment-methods": {
      "get": {
        "tags": [
          "wallet"
        ],
        "operationId": "listPaymentMethods",
        "summary": "Stored methods that this session may pay with",
        "description": "The default one first. Never a number, the last four digits at most. Needs `payment.create`.",
        "responses": {
          "200": {
            "description": "The methods",
            "headers": {
              "X-Correlation-Id": {
                "$ref": "#/components/headers/CorrelationId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/PaymentMethodList"
                }
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "default": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/credits": {
      "get": {
        "tags": [
          "wallet"
        ],
        "operationId": "listCredits",
        "summary": "Credits and rewards that can be put to invoices",
        "description": "Credits oldest first, those on hold included with `usableFrom`. Needs `invoice.view`.",
        "parameters": [
          {
            "$ref": "#/components/parameters/AccountIds"
          },
          {
            "$ref": "#/components/parameters/Currency"
          }
        ],
        "responses": {
          "200": {
            "description": "Credits and rewards",
            "headers": {
              "X-Correlation-Id": {
                "$ref": "#/components/headers/CorrelationId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/CreditList"
                }
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "422": {
            "$ref": "#/components/responses/Refused"
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "default": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/accounts": {
      "get": {
        "tags": [
          "accounts"
        ],
        "operationId": "listAccounts",
        "summary": "Accounts of the session's scope, by number",
        "description": "Needs `invoice.view`.",
        "parameters": [
          {
            "$ref": "#/components/parameters/Search"
          },
          {
            "$ref": "#/components/parameters/Limit"
          },
          {
            "$ref": "#/components/parameters/Cursor"
          },
          {
            "name": "planId",
            "in": "query",
            "description": "Members of this plan only",
            "schema": {
              "$ref": "#/components/schemas/Id"
            }
          }
        ],
        "responses": {
          "200": {
            "description": "A page",
            "headers": {
              "X-Correlation-Id": {
                "$ref": "#/components/headers/CorrelationId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/AccountPage"
                }
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "410": {
            "$ref": "#/components/responses/CursorExpired"
          },
          "422": {
            "$ref": "#/components/responses/Refused"
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "default": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/plans": {
      "get": {
        "tags": [
          "accounts"
        ],
        "operationId": "listPlans",
        "summary": "Plans of the session's scope, by number",
        "description": "Needs `invoice.view`.",
        "parameters": [
          {
            "$ref": "#/components/parameters/Search"
          },
          {
            "$ref": "#/components/parameters/Limit"
          },
          {
            "$ref": "#/components/parameters/Cursor"
          }
        ],
        "responses": {
          "200": {
            "description": "A page",
            "headers": {
              "X-Correlation-Id": {
                "$ref": "#/components/headers/CorrelationId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/PlanPage"
                }
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "410": {
            "$ref": "#/components/responses/CursorExpired"
          },
          "422": {
            "$ref": "#/components/responses/Refused"
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "default": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/views": {
      "get": {
        "tags": [
          "views"
        ],
        "operationId": "listViews",
        "summary": "Saved views of the caller",
        "description": "By name; nobody sees those of others. Needs `preferences.own`.",
        "responses": {
          "200": {
            "description": "All of them",
            "headers": {
              "X-Correlation-Id": {
                "$ref": "#/components/headers/CorrelationId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/SavedViewList"
                }
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "default": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      },
      "post": {
        "tags": [
          "views"
        ],
        "operationId": "createView",
        "summary": "Save a view under a new name",
        "description": "A default view takes that place from the one before. Refused with `validation` and the fault `view.name` (empty, or longer than 60 characters) or `view.exists` at `/name`. Needs `preferences.own`.",
        "parameters": [
          {
            "$ref": "#/components/parameters/IdempotencyKey"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/SavedViewInput"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "A replay of the stored answer",
            "headers": {
              "X-Correlation-Id": {
                "$ref": "#/components/headers/CorrelationId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/SavedView"
                }
              }
            }
          },
          "201": {
            "description": "The view",
            "headers": {
              "X-Correlation-Id": {
                "$ref": "#/components/headers/CorrelationId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/SavedView"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/Unreadable"
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "409": {
            "$ref": "#/components/responses/StillRunning"
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "415": {
            "$ref": "#/components/responses/NotJson"
          },
          "422": {
            "$ref": "#/components/responses/Refused"
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "default": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/views/{id}": {
      "put": {
        "tags": [
          "views"
        ],
        "operationId": "replaceView",
        "summary": "Change a view",
        "description": "As when saving a new one. Needs `preferences.own`.",
        "parameters": [
          {
            "$ref": "#/components/parameters/PathId"
          },
          {
            "$ref": "#/components/parameters/IdempotencyKey"
          },
          {
            "$ref": "#/components/parameters/IfMatch"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/SavedViewInput"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The view",
            "headers": {
              "X-Correlation-Id": {
                "$ref": "#/components/headers/CorrelationId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/SavedView"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/Unreadable"
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "409": {
            "$ref": "#/components/responses/StillRunning"
          },
          "412": {
            "$ref": "#/components/responses/Stale"
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "415": {
            "$ref": "#/components/responses/NotJson"
          },
          "422": {
            "$ref": "#/components/responses/Refused"
          },
          "428": {
            "$ref": "#/components/responses/NeedsVersion"
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "default": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      },
      "delete": {
        "tags": [
          "views"
        ],
        "operationId": "removeView",
        "summary": "Remove a view",
        "description": "Needs `preferences.own`.",
        "parameters": [
          {
            "$ref": "#/components/parameters/PathId"
          },
          {
            "$ref": "#/components/parameters/IdempotencyKey"
          },
          {
            "$ref": "#/components/parameters/IfMatch"
          }
        ],
        "responses": {
          "204": {
            "description": "Removed; a repetition under the same key too",
            "headers": {
              "X-Correlation-Id": {
                "$ref": "#/components/headers/CorrelationId"
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/Unreadable"
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "409": {
            "$ref": "#/components/responses/StillRunning"
          },
          "412": {
            "$ref": "#/components/responses/Stale"
          },
          "415": {
            "$ref": "#/components/responses/NotJson"
          },
          "422": {
            "$ref": "#/components/responses/Refused"
          },
          "428": {
            "$ref": "#/components/responses/NeedsVersion"
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "default": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/dashboard": {
      "get": {
        "tags": [
          "dashboard"
        ],
        "operationId": "getDashboard",
        "summary": "What is due per currency, tasks, and the five latest invoices",
        "description": "Tasks are those that this session can act on. Needs `invoice.view`.",
        "responses": {
          "200": {
            "description": "As of now; sums may lag",
            "headers": {
              "X-Correlation-Id": {
                "$ref": "#/components/headers/CorrelationId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Dashboard"
                }
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "default": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/live": {
      "get": {
        "tags": [
          "live"
        ],
        "operationId": "getLiveUpdates",
        "summary": "What changes, as it changes",
        "description": "Events of what the caller may see, by `text/event-stream`: `event: change` with `data` as `LiveChange`, `event: resync`, `event: end`. A comment comes every 20 seconds or so, with the position\nof then. Ends when the session does or the caller's rights change. No guests. A client passes over events and topics that it does not know.\n",
        "parameters": [
          {
            "name": "topics",
            "in": "query",
            "description": "Names with a comma between; all where absent. Unknown ones are passed over.",
            "schema": {
              "type": "string",
              "maxLength": 1000
            }
          },
          {
            "name": "after",
            "in": "query",
            "description": "`id` of the last event that was heard; the header `Last-Event-ID` wins",
            "schema": {
              "type": "string",
              "maxLength": 8000
            }
          },
          {
            "name": "recent",
            "in": "query",
            "description": "Without a position, begin so many seconds ago, for whoever has read before they open the stream",
            "schema": {
              "type": "string",
              "pattern": "^\\d{1,3}$"
            }
          }
        ],
        "responses": {
          "200": {
            "description": "The stream; the shape is that of `data` of a `change`",
            "headers": {
              "X-Correlation-Id": {
                "$ref": "#/components/headers/CorrelationId"
              }
            },
            "content": {
              "text/event-stream": {
                "schema": {
                  "$ref": "#/components/schemas/LiveChange"
                }
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "422": {
            "$ref": "#/components/responses/Refused"
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "default": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/documents/offers": {
      "post": {
        "tags": [
          "documents"
        ],
        "operationId": "offerDocuments",
        "summary": "What can be had of some invoices",
        "description": "Changes nothing and may be repeated freely. By ids, by the token of a selection, or both; more than `max` may be asked about. Invoices that are not there and those out of scope count as\nasked for and are in no format; 404 where that is all of them. Needs `invoice.export`, or a guest token, which has the PDF of its own invoice.\n",
        "security": [
          {
            "sessionCookie": []
          },
          {
            "hostToken": []
          },
          {
            "guestToken": []
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/DocumentSelectionInput"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "Formats, each with how many of the invoices have it; one that this backend does not write is not named",
            "headers": {
              "X-Correlation-Id": {
                "$ref": "#/components/headers/CorrelationId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/DownloadOffer"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/Unreadable"
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "410": {
            "$ref": "#/components/responses/SelectionExpired"
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "415": {
            "$ref": "#/components/responses/NotJson"
          },
          "422": {
            "$ref": "#/components/responses/Refused"
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "default": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/documents/jobs": {
      "post": {
        "tags": [
          "documents"
        ],
        "operationId": "requestDownload",
        "summary": "Have files of invoices prepared",
        "description": "Up to `asyncAbove` invoices the job may come back `ready` at once; else it goes on in the background and is asked after. What cannot be had of single invoices is told in `skipped`. Refused with\n`validation` and the fault `download.max` at `/invoiceIds` or `/selectionToken`, or `download.format` at `/format`. One invoice is one file however it is packed, and several that cannot be\nmerged are a ZIP. 429 where too many jobs of the caller are still running. Needs `invoice.export`, or a guest token, which has the PDF of its own invoice.\n",
        "security": [
          {
            "sessionCookie": []
          },
          {
            "hostToken": []
          },
          {
            "guestToken": []
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/IdempotencyKey"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/DownloadInput"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "A repetition under the same key; the job as it now is",
            "headers": {
              "X-Correlation-Id": {
                "$ref": "#/components/headers/CorrelationId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/DownloadJob"
                }
              }
            }
          },
          "201": {
            "description": "The job",
            "headers": {
              "X-Correlation-Id": {
                "$ref": "#/components/headers/CorrelationId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/DownloadJob"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/Unreadable"
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "410": {
            "$ref": "#/components/responses/SelectionExpired"
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "415": {
            "$ref": "#/components/responses/NotJson"
          },
          "422": {
            "$ref": "#/components/responses/Refused"
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "default": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/documents/jobs/{id}": {
      "get": {
        "tags": [
          "documents"
        ],
        "operationId": "getDownloadJob",
        "summary": "How far a job is",
        "description": "For whoever asked for it, as long as all that is in it may still be seen. Needs what the request needed.",
        "security": [
          {
            "sessionCookie": []
          },
          {
            "hostToken": []
          },
          {
            "guestToken": []
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/PathId"
          }
        ],
        "responses": {
          "200": {
            "description": "The job",
            "headers": {
              "X-Correlation-Id": {
                "$ref": "#/components/headers/CorrelationId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/DownloadJob"
                }
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "default": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/documents/jobs/{id}/cancel": {
      "post": {
        "tags": [
          "documents"
        ],
        "operationId": "cancelDownload",
        "summary": "Stop the work on a job",
        "description": "A job that is ready, has failed or has expired stays as it is. Needs what the request needed.",
        "security": [
          {
            "sessionCookie": []
          },
          {
            "hostToken": []
          },
          {
            "guestToken": []
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/PathId"
          },
          {
            "$ref": "#/components/parameters/IdempotencyKey"
          }
        ],
        "responses": {
          "200": {
            "description": "The job as it now is",
            "headers": {
              "X-Correlation-Id": {
                "$ref": "#/components/headers/CorrelationId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/DownloadJob"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/Unreadable"
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "415": {
            "$ref": "#/components/responses/NotJson"
          },
          "422": {
            "$ref": "#/components/responses/Refused"
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "default": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/documents/jobs/{id}/file": {
      "get": {
        "tags": [
          "documents"
        ],
        "operationId": "getDownloadFile",
        "summary": "The file of a job that is ready",
        "description": "Lives 24 hours, then 410 `download_expired`; 404 while there is none. `Range` with one range of bytes answers 206, so that a broken transfer goes on where it ended; `If-Range` takes the `ETag`.\nNeeds what the request needed.\n",
        "security": [
          {
            "sessionCookie": []
          },
          {
            "hostToken": []
          },
          {
            "guestToken": []
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/PathId"
          },
          {
            "$ref": "#/components/parameters/Range"
          },
          {
            "$ref": "#/components/parameters/IfRange"
          }
        ],
        "responses": {
          "200": {
            "description": "All of it",
            "headers": {
              "X-Correlation-Id": {
                "$ref": "#/components/headers/CorrelationId"
              },
              "ETag": {
                "$ref": "#/components/headers/ETag"
              },
              "Accept-Ranges": {
                "$ref": "#/components/headers/AcceptRanges"
              },
              "Content-Disposition": {
                "$ref": "#/components/headers/ContentDisposition"
              }
            },
            "content": {
              "*/*": {
                "schema": {
                  "type": "string",
                  "format": "binary"
                }
              }
            }
          },
          "206": {
            "description": "The bytes that were asked for",
            "headers": {
              "X-Correlation-Id": {
                "$ref": "#/components/headers/CorrelationId"
              },
              "ETag": {
                "$ref": "#/components/headers/ETag"
              },
              "Accept-Ranges": {
                "$ref": "#/components/headers/AcceptRanges"
              },
              "Content-Disposition": {
                "$ref": "#/components/headers/ContentDisposition"
              },
              "Content-Range": {
                "$ref": "#/components/headers/ContentRange"
              }
            },
            "content": {
              "*/*": {
                "schema": {
                  "type": "string",
                  "format": "binary"
                }
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "410": {
            "$ref": "#/components/responses/DownloadExpired"
          },
          "416": {
            "$ref": "#/components/responses/NoSuchRange"
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "default": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/payment-fields": {
      "get": {
        "tags": [
          "payments"
        ],
        "operationId": "getPaymentFields",
        "summary": "Where the card frame is",
        "description": "A page on an origin of its own, https except on a loopback address. 404 where the host supplies payment fields.",
        "security": [
          {}
        ],
        "responses": {
          "200": {
            "description": "Set-up of the frame",
            "headers": {
              "X-Correlation-Id": {
                "$ref": "#/components/headers/CorrelationId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/PaymentFieldsSetup"
                }
              }
            }
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "default": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    }
  },
  "components": {
    "securitySchemes": {
      "sessionCookie": {
        "type": "apiKey",
        "in": "cookie",
        "name": "__Host-session",
        "description": "Session of a signed-in customer on the backend's own origin; the name is the host's choice"
      },
      "hostToken": {
        "type": "http",
        "scheme": "bearer",
        "description": "Token of the host's identity provider, for a signed-in customer on another origin"
      },
      "guestToken": {
        "type": "http",
        "scheme": "bearer",
        "description": "`Session.token` of a look-up or a pay link: 128 random bits, one invoice, 15 minutes"
      }
    },
    "headers": {
      "CorrelationId": {
        "description": "What a customer can quote to support; also in every problem",
        "schema": {
          "type": "string",
          "maxLength": 200
        }
      },
      "RetryAfter": {
        "description": "Seconds, or an HTTP date",
        "schema": {
          "type": "string",
          "maxLength": 100
        }
      },
      "ETag": {
        "description": "Strong",
        "schema": {
          "type": "string",
          "maxLength": 200
        }
      },
      "AcceptRanges": {
        "description": "bytes",
        "schema": {
          "type": "string",
          "maxLength": 20
        }
      },
      "ContentDisposition": {
        "description": "Attachment, with the name of the file",
        "schema": {
          "type": "string",
          "maxLength": 2000
        },
        "example": "attachment; filename=\"nordwind_INV-1_20250115.pdf\"; filename*=UTF-8''nordwind_INV-1_20250115.pdf"
      },
      "ContentRange": {
        "description": "Which bytes of how many",
        "schema": {
          "type": "string",
          "maxLength": 100
        },
        "example": "bytes 65536-131071/131072"
      },
      "CacheControl": {
        "description": "`private, no-cache`",
        "schema": {
          "type": "string",
          "maxLength": 100
        }
      }
    },
    "parameters": {
      "IfNoneMatch": {
        "name": "If-None-Match",
        "in": "header",
        "description": "ETag of the answer at hand; 304 if it still holds",
        "schema": {
          "type": "string",
          "maxLength": 1000
        }
      },
      "AcceptLanguage": {
        "name": "Accept-Language",
        "in": "header",
        "description": "Language of texts that the backend makes, such as the receipt e-mail",
        "schema": {
          "type": "string",
          "maxLength": 200
        }
      },
      "IdempotencyKey": {
        "name": "Idempotency-Key",
        "in": "header",
        "required": true,
        "description": "One key for one decision of the customer, the same on every retry",
        "schema": {
          "$ref": "#/components/schemas/IdempotencyKey"
        }
      },
      "Search": {
        "name": "search",
        "in": "query",
        "description": "2 characters match prefixes of number, account number, reference and PO number, 3 or more match anywhere; a number also matches exact amounts",
        "schema": {
          "type": "string",
          "maxLength": 200
        }
      },
      "Limit": {
        "name": "limit",
        "in": "query",
        "schema": {
          "type": "integer",
          "minimum": 1,
          "maximum": 200,
          "default": 50
        }
      },
      "Cursor": {
        "name": "cursor",
        "in": "query",
        "description": "`next` or `prev` of an earlier answer",
        "schema": {
          "type": "string",
          "maxLength": 2000
        }
      },
      "Ids": {
        "name": "id",
        "in": "query",
        "description": "Repeatable; these and no others",
        "schema": {
          "type": "array",
          "maxItems": 250,
          "items": {
            "$ref": "#/components/schemas/Id"
          }
        },
        "style": "form",
        "explode": true
      },
      "Groups": {
        "name": "group",
        "in": "query",
        "description": "Repeatable",
        "schema": {
          "type": "array",
          "maxItems": 3,
          "items": {
            "$ref": "#/components/schemas/InvoiceGroup"
          }
        },
        "style": "form",
        "explode": true
      },
      "Statuses": {
        "name": "status",
        "in": "query",
        "description": "Repeatable; display status",
        "schema": {
          "type": "array",
          "maxItems": 50,
          "items": {
            "$ref": "#/components/schemas/DisplayStatus"
          }
        },
        "style": "form",
        "explode": true
      },
      "AccountIds": {
        "name": "accountId",
        "in": "query",
        "description": "Repeatable",
        "schema": {
          "type": "array",
          "maxItems": 250,
          "items": {
            "$ref": "#/components/schemas/Id"
          }
        },
        "style": "form",
        "explode": true
      },
      "PlanIds": {
        "name": "planId",
        "in": "query",
        "description": "Repeatable",
        "schema": {
          "type": "array",
          "maxItems": 250,
          "items": {
            "$ref": "#/components/schemas/Id"
          }
        },
        "style": "form",
        "explode": true
      },
      "Kinds": {
        "name": "kind",
        "in": "query",
        "description": "Repeatable",
        "schema": {
          "type": "array",
          "maxItems": 50,
          "items": {
            "$ref": "#/components/schemas/InvoiceKind"
          }
        },
        "style": "form",
        "explode": true
      },
      "Currency": {
        "name": "currency",
        "in": "query",
        "schema": {
          "$ref": "#/components/schemas/CurrencyCode"
        }
      },
      "AmountMin": {
        "name": "amountMin",
        "in": "query",
        "description": "Least balance, in minor units of `amountCurrency`",
        "schema": {
          "$ref": "#/components/schemas/Count"
        }
      },
      "AmountMax": {
        "name": "amountMax",
        "in": "query",
        "description": "Largest balance, in minor units of `amountCurrency`",
        "schema": {
          "$ref": "#/components/schemas/Count"
        }
      },
      "AmountCurrency": {
        "name": "amountCurrency",
        "in": "query",
        "description": "Currency of `amountMin` and `amountMax`; `currency` where absent",
        "schema": {
          "$ref": "#/components/schemas/CurrencyCode"
        }
      },
      "InvoicedFrom": {
        "name": "invoicedFrom",
        "in": "query",
        "description": "First invoice date; it belongs to the range",
        "schema": {
          "$ref": "#/components/schemas/LocalDate"
        }
      },
      "InvoicedTo": {
        "name": "invoicedTo",
        "in": "query",
        "description": "Last invoice date; it belongs to the range",
        "schema": {
          "$ref": "#/components/schemas/LocalDate"
        }
      },
      "DueFrom": {
        "name": "dueFrom",
        "in": "query",
        "description": "First due date; it belongs to the range",
        "schema": {
          "$ref": "#/components/schemas/LocalDate"
        }
      },
      "DueTo": {
        "name": "dueTo",
        "in": "query",
        "description": "Last due date; it belongs to the range",
        "schema": {
          "$ref": "#/components/schemas/LocalDate"
        }
      },
      "PaidFrom": {
        "name": "paidFrom",
        "in": "query",
        "description": "First date of the last payment; it belongs to the range",
        "schema": {
          "$ref": "#/components/schemas/LocalDate"
        }
      },
      "PaidTo": {
        "name": "paidTo",
        "in": "query",
        "description": "Last date of the last payment; it belongs to the range",
        "schema": {
          "$ref": "#/components/schemas/LocalDate"
        }
      },
      "PoNumber": {
        "name": "poNumber",
        "in": "query",
        "description": "Beginning of the PO number",
        "schema": {
          "type": "string",
          "maxLength": 200
        }
      },
      "Disputed": {
        "name": "disputed",
        "in": "query",
        "description": "With an open dispute, or without",
        "schema": {
          "type": "boolean"
        }
      },
      "WithCredit": {
        "name": "withCredit",
        "in": "query",
        "description": "With a credit applied, or without",
        "schema": {
          "type": "boolean"
        }
      },
      "Autopay": {
        "name": "autopay",
        "in": "query",
        "description": "Paid by AutoPay, or not",
        "schema": {
          "type": "boolean"
        }
      },
      "IfMatch": {
        "name": "If-Match",
        "in": "header",
        "required": true,
        "description": "Version of the object that was read, in quotation marks",
        "schema": {
          "type": "string",
          "maxLength": 100
        },
        "example": "\"3\""
      },
      "PathId": {
        "name": "id",
        "in": "path",
        "required": true,
        "schema": {
          "$ref": "#/components/schemas/Id"
        }
      },
      "Range": {
        "name": "Range",
        "in": "header",
        "description": "One range of bytes; several answer the whole file",
        "schema": {
          "type": "string",
          "maxLength": 100
        },
        "example": "bytes=65536-"
      },
      "IfRange": {
        "name": "If-Range",
        "in": "header",
        "description": "ETag under which the first bytes came; the whole file if it is another one now",
        "schema": {
          "type": "string",
          "maxLength": 100
        }
      },
      "PathKey": {
        "name": "key",
        "in": "path",
        "required": true,
        "description": "The idempotency key, percent-encoded",
        "schema": {
          "$ref": "#/components/schemas/IdempotencyKey"
        }
      }
    },
    "responses": {
      "NotModified": {
        "description": "What the client has still holds",
        "headers": {
          "X-Correlation-Id": {
            "$ref": "#/components/headers/CorrelationId"
          },
          "ETag": {
            "$ref": "#/components/headers/ETag"
          }
        }
      },
      "StillRunning": {
        "description": "`in_flight`: the first request under this key has not been answered yet",
        "headers": {
          "X-Correlation-Id": {
            "$ref": "#/components/headers/CorrelationId"
          },
          "Retry-After": {
            "$ref": "#/components/headers/RetryAfter"
          }
        },
        "content": {
          "application/problem+json": {
            "schema": {
              "$ref": "#/components/schemas/Problem"
            }
          }
        }
      },
      "Unreadable": {
        "description": "`validation` (not JSON, not an object) or `key_missing`",
        "headers": {
          "X-Correlation-Id": {
            "$ref": "#/components/headers/CorrelationId"
          }
        },
        "content": {
          "application/problem+json": {
            "schema": {
              "$ref": "#/components/schemas/Problem"
            }
          }
        }
      },
      "Unauthenticated": {
        "description": "`unauthenticated`, or `guest_expired` for a guest token",
        "headers": {
          "X-Correlation-Id": {
            "$ref": "#/components/headers/CorrelationId"
          }
        },
        "content": {
          "application/problem+json": {
            "schema": {
              "$ref": "#/components/schemas/Problem"
            }
          }
        }
      },
      "Forbidden": {
        "description": "`forbidden` (permission missing, or a foreign origin); look-up: `guest_locked`",
        "headers": {
          "X-Correlation-Id": {
            "$ref": "#/components/headers/CorrelationId"
          }
        },
        "content": {
          "application/problem+json": {
            "schema": {
              "$ref": "#/components/schemas/Problem"
            }
          }
        }
      },
      "NotFound": {
        "description": "`not_found`, also for objects of others; look-up: `guest_not_found`",
        "headers": {
          "X-Correlation-Id": {
            "$ref": "#/components/headers/CorrelationId"
          }
        },
        "content": {
          "application/problem+json": {
            "schema": {
              "$ref": "#/components/schemas/Problem"
            }
          }
        }
      },
      "CursorExpired": {
        "description": "`cursor_expired`: begin again without a cursor",
        "headers": {
          "X-Correlation-Id": {
            "$ref": "#/components/headers/CorrelationId"
          }
        },
        "content": {
          "application/problem+json": {
            "schema": {
              "$ref": "#/components/schemas/Problem"
            }
          }
        }
      },
      "SelectionExpired": {
        "description": "`selection_expired`: select again",
        "headers": {
          "X-Correlation-Id": {
            "$ref": "#/components/headers/CorrelationId"
          }
        },
        "content": {
          "application/problem+json": {
            "schema": {
              "$ref": "#/components/schemas/Problem"
            }
          }
        }
      },
      "DownloadExpired": {
        "description": "`download_expired`: have it prepared again",
        "headers": {
          "X-Correlation-Id": {
            "$ref": "#/components/headers/CorrelationId"
          }
        },
        "content": {
          "application/problem+json": {
            "schema": {
              "$ref": "#/components/schemas/Problem"
            }
          }
        }
      },
      "NoSuchRange": {
        "description": "`validation`: the range lies behind the end; `Content-Range` says where that is",
        "headers": {
          "X-Correlation-Id": {
            "$ref": "#/components/headers/CorrelationId"
          },
          "Content-Range": {
            "$ref": "#/components/headers/ContentRange"
          }
        },
        "content": {
          "application/problem+json": {
            "schema": {
              "$ref": "#/components/schemas/Problem"
            }
          }
        }
      },
      "Stale": {
        "description": "`conflict`: the object has changed since it was read",
        "headers": {
          "X-Correlation-Id": {
            "$ref": "#/components/headers/CorrelationId"
          }
        },
        "content": {
          "application/problem+json": {
            "schema": {
              "$ref": "#/components/schemas/Problem"
            }
          }
        }
      },
      "NeedsVersion": {
        "description": "`precondition_required`: `If-Match` is missing",
        "headers": {
          "X-Correlation-Id": {
            "$ref": "#/components/headers/CorrelationId"
          }
        },
        "content": {
          "application/problem+json": {
            "schema": {
              "$ref": "#/components/schemas/Problem"
            }
          }
        }
      },
      "PaymentConflict": {
        "description": "`in_flight`, `quote_changed` with `quote`, `already_paid` with `payment`, `intent_abandoned`, `not_payable` with `params.reason`, `too_late`",
        "headers": {
          "X-Correlation-Id": {
            "$ref": "#/components/headers/CorrelationId"
          },
          "Retry-After": {
            "$ref": "#/components/headers/RetryAfter"
          }
        },
        "content": {
          "application/problem+json": {
            "schema": {
              "$ref": "#/components/schemas/Problem"
            },
            "example": {
              "type": "about:blank",
              "title": "Conflict",
              "status": 409,
              "code": "in_flight",
              "retryable": true,
              "correlationId": "4f6c0b2e"
            }
          }
        }
      },
      "TooLarge": {
        "description": "`payload_too_large`",
        "headers": {
          "X-Correlation-Id": {
            "$ref": "#/components/headers/CorrelationId"
          }
        },
        "content": {
          "application/problem+json": {
            "schema": {
              "$ref": "#/components/schemas/Problem"
            }
          }
        }
      },
      "NotJson": {
        "description": "`unsupported_media_type`",
        "headers": {
          "X-Correlation-Id": {
            "$ref": "#/components/headers/CorrelationId"
          }
        },
        "content": {
          "application/problem+json": {
            "schema": {
              "$ref": "#/components/schemas/Problem"
            }
          }
        }
      },
      "Refused": {
        "description": "`validation` with `errors`, or a rule of the business that the code names",
        "headers": {
          "X-Correlation-Id": {
            "$ref": "#/components/headers/CorrelationId"
          }
        },
        "content": {
          "application/problem+json": {
            "schema": {
              "$ref": "#/components/schemas/Problem"
            }
          }
        }
      },
      "RateLimited": {
        "description": "`rate_limited`",
        "headers": {
          "X-Correlation-Id": {
            "$ref": "#/components/headers/CorrelationId"
          },
          "Retry-After": {
            "$ref": "#/components/headers/RetryAfter"
          }
        },
        "content": {
          "application/problem+json": {
            "schema": {
              "$ref": "#/components/schemas/Problem"
            }
          }
        }
      },
      "Unavailable": {
        "description": "`unavailable`, `maintenance` (5xx) or `unsupported` (501)",
        "headers": {
          "X-Correlation-Id": {
            "$ref": "#/components/headers/CorrelationId"
          },
          "Retry-After": {
            "$ref": "#/components/headers/RetryAfter"
          }
        },
        "content": {
          "application/problem+json": {
            "schema": {
              "$ref": "#/components/schemas/Problem"
            }
          }
        }
      }
    },
    "schemas": {
      "Id": {
        "type": "string",
        "minLength": 1,
        "maxLength": 200
      },
      "Text": {
        "type": "string",
        "maxLength": 10000
      },
      "Url": {
        "type": "string",
        "maxLength": 4000,
        "description": "https, or http on a loopback address; clients allow-list it again"
      },
      "LocalDate": {
        "type": "string",
        "format": "date",
        "description": "Calendar date in the biller's time zone"
      },
      "Instant": {
        "type": "string",
        "format": "date-time",
        "description": "ISO 8601 UTC"
      },
      "CurrencyCode": {
        "type": "string",
        "pattern": "^[A-Z]{3}$",
        "description": "ISO 4217"
      },
      "CountryCode": {
        "type": "string",
        "pattern": "^[A-Z]{2}$",
        "description": "ISO 3166-1 alpha-2"
      },
      "Percent": {
        "type": "string",
        "pattern": "^\\d{1,3}(\\.\\d{1,6})?$",
        "description": "Percent as a decimal: 21 or 5.5"
      },
      "IdempotencyKey": {
        "type": "string",
        "minLength": 1,
        "maxLength": 255,
        "pattern": "^[!-~]+$",
        "description": "Visible ASCII"
      },
      "Count": {
        "type": "integer",
        "minimum": -9007199254740991,
        "maximum": 9007199254740991
      },
      "Money": {
        "type": "object",
        "required": [
          "minor",
          "currency"
        ],
        "properties": {
          "minor": {
            "type": "integer",
            "minimum": -9007199254740991,
            "maximum": 9007199254740991,
            "description": "Minor units of the currency"
          },
          "currency": {
            "$ref": "#/components/schemas/CurrencyCode"
          }
        }
      },
      "Party": {
        "type": "object",
        "required": [
          "name",
          "lines",
          "country"
        ],
        "properties": {
          "name": {
            "$ref": "#/components/schemas/Text"
          },
          "lines": {
            "type": "array",
            "maxItems": 20,
            "items": {
              "$ref": "#/components/schemas/Text"
            }
          },
          "postalCode": {
            "$ref": "#/components/schemas/Text"
          },
          "city": {
            "$ref": "#/components/schemas/Text"
          },
          "region": {
            "$ref": "#/components/schemas/Text"
          },
          "country": {
            "$ref": "#/components/schemas/CountryCode"
          }
        }
      },
      "SupportContact": {
        "type": "object",
        "description": "As printed on the invoice",
        "properties": {
          "name": {
            "$ref": "#/components/schemas/Text"
          },
          "phone": {
            "$ref": "#/components/schemas/Text"
          },
          "email": {
            "$ref": "#/components/schemas/Text"
          },
          "hours": {
            "$ref": "#/components/schemas/Text"
          }
        }
      },
      "LiveChange": {
        "type": "object",
        "required": [
          "topic"
        ],
        "properties": {
          "topic": {
            "$ref": "#/components/schemas/LiveTopic"
          },
          "id": {
            "$ref": "#/components/schemas/Id",
            "description": "Of what was written; absent where it was much at once"
          },
          "at": {
            "$ref": "#/components/schemas/Instant"
          }
        }
      },
      "LiveTopic": {
        "type": "string",
        "maxLength": 10000,
        "x-extensible-enum": [
          "invoices",
          "payments",
          "paymentMethods",
          "credits",
          "disputes",
          "downloads"
        ]
      },
      "InvoiceKind": {
        "type": "string",
        "maxLength": 10000,
        "x-extensible-enum": [
          "invoice",
          "creditNote",
          "debitNote",
          "planSummary"
        ]
      },
      "InvoiceLifecycle": {
        "type": "string",
        "maxLength": 10000,
        "x-extensible-enum": [
          "issued",
          "closed",
          "void",
          "writtenOff"
        ]
      },
      "InvoicePaymentState": {
        "type": "string",
        "maxLength": 10000,
        "x-extensible-enum": [
          "none",
          "scheduled",
          "processing",
          "returned"
        ]
      },
      "DisputeState": {
        "type": "string",
        "maxLength": 10000,
        "x-extensible-enum": [
          "none",
          "open",
          "resolved"
        ]
      },
      "DisplayStatus": {
        "type": "string",
        "maxLength": 10000,
        "x-extensible-enum": [
          "void",
          "credit",
          "closed",
          "overpaid",
          "paymentPending",
          "returned",
          "overdue",
          "scheduled",
          "partial",
          "open"
        ]
      },
      "NotPayableReason": {
        "type": "string",
        "maxLength": 10000,
        "x-extensible-enum": [
          "temporaryAccount",
          "notEnrolled",
          "alreadyPaid",
          "closed",
          "void",
          "paymentPending",
          "scheduled",
          "creditNote",
          "inCollections",
          "eftPlan",
          "countryOffline",
          "noPermission",
          "noMethod",
          "zeroBalance"
        ]
      },
      "AllocationSource": {
        "type": "string",
        "maxLength": 10000,
        "x-extensible-enum": [
          "payment",
          "credit",
          "reward",
          "adjustment",
          "writeOff"
        ]
      },
      "PaymentStatus": {
        "type": "string",
        "maxLength": 10000,
        "x-extensible-enum": [
          "draft",
          "validating",
          "pendingApproval",
          "scheduled",
          "processing",
          "requiresAction",
          "succeeded",
          "failed",
          "cancelled",
          "rejected",
          "expired",
          "returned",
          "partiallyRefunded",
          "refunded",
          "chargedBack",
          "awaitingFunds"
        ]
      },
      "PaymentOrigin": {
        "type": "string",
        "maxLength": 10000,
        "x-extensible-enum": [
          "portal",
          "guest",
          "autopay",
          "offline",
          "payLink"
        ]
      },
      "PaymentMethodType": {
        "type": "string",
        "maxLength": 10000,
        "x-extensible-enum": [
          "card",
          "bankDebit",
          "paypal",
          "other"
        ]
      },
      "RemittanceKind": {
        "type": "string",
        "maxLength": 10000,
        "x-extensible-enum": [
          "wire",
          "ach",
          "cheque",
          "virtualAccount",
          "qr"
        ]
      },
      "ReferenceFormat": {
        "type": "string",
        "maxLength": 10000,
        "x-extensible-enum": [
          "invoiceNumber",
          "rf",
          "belgian"
        ]
      },
      "GuestFactName": {
        "type": "string",
        "maxLength": 10000,
        "x-extensible-enum": [
          "accountNumber",
          "invoiceNumber",
          "invoiceAmount",
          "invoiceDate",
          "controlId"
        ]
      },
      "PartialPayment": {
        "type": "string",
        "maxLength": 10000,
        "x-extensible-enum": [
          "forbid",
          "allow",
          "allowWithReason"
        ]
      },
      "DeclineCode": {
        "type": "string",
        "maxLength": 10000,
        "x-extensible-enum": [
          "generic",
          "insufficientFunds",
          "expiredCard",
          "incorrectCvc",
          "limit",
          "authenticationFailed",
          "accountClosed",
          "accountNotFound",
          "processorDown"
        ]
      },
      "GroupName": {
        "type": "string",
        "maxLength": 10000,
        "x-extensible-enum": [
          "overdue",
          "open",
          "closed"
        ]
      },
      "ShortPayReason": {
        "type": "string",
        "maxLength": 10000,
        "x-extensible-enum": [
          "price",
          "quantity",
          "notReceived",
          "creditExpected",
          "other"
        ]
      },
      "ApprovalStatus": {
        "type": "string",
        "maxLength": 10000,
        "x-extensible-enum": [
          "pending",
          "approved",
          "rejected",
          "expired"
        ]
      },
      "PaymentAction": {
        "type": "string",
        "maxLength": 10000,
        "x-extensible-enum": [
          "cancel",
          "reschedule",
          "approve",
          "reject",
          "receipt",
          "payAgain"
        ]
      },
      "DisputeStatus": {
        "type": "string",
        "maxLength": 10000,
        "x-extensible-enum": [
          "draft",
          "submitted",
          "underReview",
          "needsInfo",
          "approved",
          "partlyApproved",
          "denied",
          "credited",
          "closed",
          "withdrawn"
        ]
      },
      "MethodOwner": {
        "type": "string",
        "maxLength": 10000,
        "x-extensible-enum": [
          "user",
          "company",
          "account"
        ]
      },
      "MethodStatus": {
        "type": "string",
        "maxLength": 10000,
        "x-extensible-enum": [
          "pendingVerification",
          "active",
          "verificationFailed",
          "expiring",
          "expired",
          "disabled",
          "removed"
        ]
      },
      "MandateScheme": {
        "type": "string",
        "maxLength": 10000,
        "x-extensible-enum": [
          "sepaCore",
          "sepaB2b",
          "ach",
          "pad",
          "other"
        ]
      },
      "MandateStatus": {
        "type": "string",
        "maxLength": 10000,
        "x-extensible-enum": [
          "active",
          "lapsed",
          "revoked"
        ]
      },
      "CreditKind": {
        "type": "string",
        "maxLength": 10000,
        "x-extensible-enum": [
          "creditNote",
          "unappliedCash",
          "overpayment",
          "disputeCredit"
        ]
      },
      "CreditStatus": {
        "type": "string",
        "maxLength": 10000,
        "x-extensible-enum": [
          "onHold",
          "available",
          "partiallyApplied",
          "applied",
          "refundRequested",
          "refunded"
        ]
      },
      "RewardStatus": {
        "type": "string",
        "maxLength": 10000,
        "x-extensible-enum": [
          "available",
          "redeemed",
          "expired"
        ]
      },
      "AccountKind": {
        "type": "string",
        "maxLength": 10000,
        "x-extensible-enum": [
          "regular",
          "temporary"
        ]
      },
      "AccountStatus": {
        "type": "string",
        "maxLength": 10000,
        "x-extensible-enum": [
          "notEnrolled",
          "verifying",
          "enrolled",
          "cancelled"
        ]
      },
      "PlanType": {
        "type": "string",
        "maxLength": 10000,
        "x-extensible-enum": [
          "export",
          "import",
          "other"
        ]
      },
      "PlanStatus": {
        "type": "string",
        "maxLength": 10000,
        "x-extensible-enum": [
          "enrolled",
          "cancelled"
        ]
      },
      "ColumnName": {
        "type": "string",
        "maxLength": 10000,
        "x-extensible-enum": [
          "number",
          "account",
          "invoiceDate",
          "dueDate",
          "status",
          "total",
          "balance",
          "dispute",
          "kind",
          "poNumber",
          "reference",
          "daysOverdue",
          "period",
          "currency",
          "autopay",
          "lastPayment",
          "paidOn"
        ]
      },
      "TaskKind": {
        "type": "string",
        "maxLength": 10000,
        "x-extensible-enum": [
          "overdue",
          "cardExpiring",
          "cardExpired",
          "autopaySuspended",
          "disputeNeedsInfo",
          "singleAdmin",
          "verifyBank",
          "approvePayment",
          "promiseBroken",
          "printFee",
          "paymentReturned"
        ]
      },
      "TaskSeverity": {
        "type": "string",
        "maxLength": 10000,
        "x-extensible-enum": [
          "info",
          "warning",
          "danger"
        ]
      },
      "Permission": {
        "type": "string",
        "maxLength": 10000,
        "x-extensible-enum": [
          "invoice.view",
          "invoice.export",
          "payment.create",
          "payment.manage",
          "payment.approve",
          "credit.apply",
          "credit.refund",
          "wallet.own",
          "wallet.company",
          "autopay.view",
          "autopay.edit",
          "dispute.view",
          "dispute.edit",
          "promise.edit",
          "account.enrol",
          "account.cancel",
          "account.edit",
          "inbound.edit",
          "user.view",
          "user.edit",
          "user.admin",
          "company.edit",
          "contact.edit",
          "preferences.own",
          "audit.view",
          "order.view",
          "support.use"
        ]
      },
      "ErrorCode": {
        "type": "string",
        "maxLength": 10000,
        "x-extensible-enum": [
          "rate_limited",
          "unavailable",
          "maintenance",
          "unauthenticated",
          "forbidden",
          "not_found",
          "unsupported",
          "validation",
          "conflict",
          "cursor_expired",
          "selection_expired",
          "download_expired",
          "too_late",
          "precondition_required",
          "payload_too_large",
          "unsupported_media_type",
          "key_missing",
          "idempotency_mismatch",
          "in_flight",
          "intent_abandoned",
          "quote_changed",
          "already_paid",
          "not_payable",
          "limit_exceeded",
          "currency_mismatch",
          "amount_exceeds_balance",
          "confirmation_required",
          "guest_not_found",
          "guest_locked",
          "temporary_account",
          "pay_link_expired",
          "guest_expired"
        ],
        "x-enumDescriptions": {
          "rate_limited": "Waits for `Retry-After` and sends the same again; a write keeps its key.",
          "unavailable": "Reads are asked again. Of a write the outcome is unknown, so the same goes again under the same key, then the client asks by key, then it gives the key up.",
          "maintenance": "As `unavailable`, and says when to come back.",
          "unauthenticated": "Says once that nobody is signed in any more; what was typed stays, without card data.",
          "forbidden": "Says that this person may not do it.",
          "not_found": "Says that it is not there.",
          "unsupported": "Treats the operation as one that is not offered.",
          "validation": "Shows each of `errors` at the field that its `pointer` names.",
          "conflict": "Reads the object again and lets the customer decide.",
          "cursor_expired": "Begins with the first page.",
          "selection_expired": "Asks to select again.",
          "download_expired": "Offers to prepare the file again.",
          "too_late": "Reads the payment again and shows it as it stands.",
          "precondition_required": "A fault of the client, which has to say what version it read.",
          "payload_too_large": "A fault of the client, or of somebody who typed a book.",
          "unsupported_media_type": "A fault of the client.",
          "key_missing": "A fault of the client.",
          "idempotency_mismatch": "A fault of the client, which never sends another body under a used key; it asks what became of the key.",
          "in_flight": "Waits for `Retry-After` and sends the same again under the same key.",
          "intent_abandoned": "Says that nothing was charged. To pay is a new decision with a new key.",
          "quote_changed": "Shows what differs in `quote` and asks again; consent to it gets a new key.",
          "already_paid": "Shows `payment`.",
          "not_payable": "Says why, by `params.reason`.",
          "limit_exceeded": "Names the limit of `params` and offers other ways to pay.",
          "currency_mismatch": "Asks for invoices and amounts of one currency.",
          "amount_exceeds_balance": "Shows what is left to pay and asks for another amount.",
          "confirmation_required": "Asks for the confirmation or the reason that is missing.",
          "guest_not_found": "Says that nothing is known by these facts, never which is wrong, and how many tries are left (`params.left`).",
          "guest_locked": "Says that the tries of this account number are used up for today, and whom to call.",
          "temporary_account": "Says that it is a temporary number and shows the contact of `params`.",
          "pay_link_expired": "Leads to the form.",
          "guest_expired": "Asks for the facts again; what became of a payment can still be asked."
        }
      },
      "DownloadStatus": {
        "type": "string",
        "maxLength": 10000,
        "x-extensible-enum": [
          "queued",
          "preparing",
          "ready",
          "expired",
          "failed",
          "cancelled"
        ]
      },
      "SkipReason": {
        "type": "string",
        "maxLength": 10000,
        "x-extensible-enum": [
          "notEnrolled",
          "notReady",
          "archived",
          "notFound",
          "tooLarge",
          "letters",
          "failed"
        ]
      },
      "CardFunding": {
        "type": "string",
        "enum": [
          "credit",
          "debit",
          "prepaid",
          "unknown"
        ]
      },
      "InvoiceSort": {
        "type": "string",
        "enum": [
          "number",
          "account",
          "plan",
          "invoiceDate",
          "dueDate",
          "status",
          "total",
          "balance",
          "kind",
          "poNumber",
          "reference",
          "daysOverdue",
          "currency",
          "paidOn"
        ]
      },
      "PaymentSort": {
        "type": "string",
        "enum": [
          "createdAt",
          "payDate",
          "total",
          "status",
          "reference"
        ]
      },
      "InvoiceGroup": {
        "type": "string",
        "enum": [
          "overdue",
          "open",
          "closed"
        ]
      },
      "InvoiceView": {
        "type": "string",
        "enum": [
          "account",
          "plan"
        ]
      },
      "DocumentFormat": {
        "type": "string",
        "enum": [
          "pdf",
          "csv",
          "csv-lite",
          "xml",
          "remittance-stub"
        ]
      },
      "DocumentDetail": {
        "type": "string",
        "enum": [
          "summary",
          "detail"
        ]
      },
      "DocumentPackaging": {
        "type": "string",
        "enum": [
          "single",
          "merged",
          "zip"
        ]
      },
      "AdviceKind": {
        "type": "string",
        "enum": [
          "wire",
          "ach",
          "cheque",
          "virtualAccount",
          "qr"
        ]
      },
      "InvoiceFlags": {
        "type": "object",
        "required": [
          "payable",
          "cardPayable",
          "disputable",
          "pdf",
          "xml",
          "promised",
          "autopay",
          "printFee",
          "supportInvoice"
        ],
        "properties": {
          "payable": {
            "type": "boolean"
          },
          "cardPayable": {
            "type": "boolean"
          },
          "disputable": {
            "type": "boolean"
          },
          "pdf": {
            "type": "boolean"
          },
          "xml": {
            "type": "boolean"
          },
          "promised": {
            "type": "boolean"
          },
          "autopay": {
            "type": "boolean"
          },
          "printFee": {
            "type": "boolean"
          },
          "supportInvoice": {
            "type": "boolean"
          }
        }
      },
      "InvoiceSummaryFlags": {
        "type": "object",
        "properties": {
          "payable": {
            "type": "boolean"
          },
          "cardPayable": {
            "type": "boolean"
          },
          "disputable": {
            "type": "boolean"
          },
          "pdf": {
            "type": "boolean"
          },
          "xml": {
            "type": "boolean"
          },
          "promised": {
            "type": "boolean"
          },
          "autopay": {
            "type": "boolean"
          },
          "printFee": {
            "type": "boolean"
          },
          "supportInvoice": {
            "type": "boolean"
          }
        }
      },
      "DisputeRef": {
        "type": "object",
        "required": [
          "id",
          "number",
          "status",
          "amount",
          "lineIds",
          "openedAt"
        ],
        "properties": {
          "id": {
            "$ref": "#/components/schemas/Id"
          },
          "number": {
            "$ref": "#/components/schemas/Text"
          },
          "status": {
            "$ref": "#/components/schemas/DisputeStatus"
          },
          "amount": {
            "$ref": "#/components/schemas/Money"
          },
          "lineIds": {
            "type": "array",
            "maxItems": 10000,
            "items": {
              "$ref": "#/components/schemas/Id"
            }
          },
          "openedAt": {
            "$ref": "#/components/schemas/Instant"
          }
        }
      },
      "InvoiceLine": {
        "type": "object",
        "required": [
          "id",
          "seq",
          "description",
          "chargeCode",
          "category",
          "net"
        ],
        "properties": {
          "id": {
            "$ref": "#/components/schemas/Id"
          },
          "seq": {
            "$ref": "#/components/schemas/Count"
          },
          "accountId": {
            "$ref": "#/components/schemas/Id"
          },
          "date": {
            "$ref": "#/components/schemas/LocalDate"
          },
          "reference": {
            "$ref": "#/components/schemas/Text"
          },
          "trackingNumber": {
            "$ref": "#/components/schemas/Text"
          },
          "description": {
            "$ref": "#/components/schemas/Text"
          },
          "chargeCode": {
            "$ref": "#/components/schemas/Text"
          },
          "category": {
            "$ref": "#/components/schemas/Text"
          },
          "quantity": {
            "$ref": "#/components/schemas/Text"
          },
          "unit": {
            "$ref": "#/components/schemas/Text"
          },
          "net": {
            "$ref": "#/components/schemas/Money"
          },
          "tax": {
            "$ref": "#/components/schemas/Money"
          },
          "adjustments": {
            "$ref": "#/components/schemas/Money"
          },
          "disputeId": {
            "$ref": "#/components/schemas/Id"
          }
        }
      },
      "TaxLine": {
        "type": "object",
        "required": [
          "category",
          "rate",
          "base",
          "amount"
        ],
        "properties": {
          "category": {
            "$ref": "#/components/schemas/Text"
          },
          "rate": {
            "$ref": "#/components/schemas/Percent"
          },
          "base": {
            "$ref": "#/components/schemas/Money"
          },
          "amount": {
            "$ref": "#/components/schemas/Money"
          },
          "exemptionReason": {
            "$ref": "#/components/schemas/Text"
          }
        }
      },
      "Allocation": {
        "type": "object",
        "required": [
          "id",
          "source",
          "sourceId",
          "amount",
          "at"
        ],
        "properties": {
          "id": {
            "$ref": "#/components/schemas/Id"
          },
          "source": {
            "$ref": "#/components/schemas/AllocationSource"
          },
          "sourceId": {
            "$ref": "#/components/schemas/Id"
          },
          "amount": {
            "$ref": "#/components/schemas/Money"
          },
          "at": {
            "$ref": "#/components/schemas/Instant"
          }
        }
      },
      "DocumentRef": {
        "type": "object",
        "required": [
          "id",
          "format",
          "name"
        ],
        "properties": {
          "id": {
            "$ref": "#/components/schemas/Id"
          },
          "format": {
            "$ref": "#/components/schemas/Text"
          },
          "name": {
            "$ref": "#/components/schemas/Text"
          }
        }
      },
      "PaymentRef": {
        "type": "object",
        "required": [
          "id",
          "reference",
          "payDate",
          "amount",
          "status"
        ],
        "properties": {
          "id": {
            "$ref": "#/components/schemas/Id"
          },
          "reference": {
            "$ref": "#/components/schemas/Text"
          },
          "payDate": {
            "$ref": "#/components/schemas/LocalDate"
          },
          "amount": {
            "$ref": "#/components/schemas/Money"
          },
          "status": {
            "$ref": "#/components/schemas/PaymentStatus"
          }
        }
      },
      "InvoiceSummary": {
        "type": "object",
        "description": "What a guest may see of an invoice and needs to pay it",
        "required": [
          "id",
          "number",
          "currency",
          "balance"
        ],
        "properties": {
          "id": {
            "$ref": "#/components/schemas/Id"
          },
          "number": {
            "$ref": "#/components/schemas/Text"
          },
          "accountNumber": {
            "$ref": "#/components/schemas/Text",
            "description": "Masked for a guest"
          },
          "country": {
            "$ref": "#/components/schemas/CountryCode"
          },
          "currency": {
            "$ref": "#/components/schemas/CurrencyCode"
          },
          "balance": {
            "$ref": "#/components/schemas/Money"
          },
          "dueDate": {
            "$ref": "#/components/schemas/LocalDate"
          },
          "dueOnReceipt": {
            "type": "boolean"
          },
          "displayStatus": {
            "$ref": "#/components/schemas/DisplayStatus"
          },
          "daysOverdue": {
            "$ref": "#/components/schemas/Count"
          },
          "flags": {
            "$ref": "#/components/schemas/InvoiceSummaryFlags"
          },
          "notPayableReason": {
            "$ref": "#/components/schemas/NotPayableReason"
          },
          "remittanceRef": {
            "$ref": "#/components/schemas/Text"
          },
          "billingContact": {
            "$ref": "#/components/schemas/SupportContact"
          },
          "lastPayment": {
            "$ref": "#/components/schemas/PaymentRef"
          },
          "pendingAmount": {
            "$ref": "#/components/schemas/Money"
          },
          "version": {
            "$ref": "#/components/schemas/Count"
          }
        }
      },
      "Period": {
        "type": "object",
        "required": [
          "from",
          "to"
        ],
        "properties": {
          "from": {
            "$ref": "#/components/schemas/LocalDate"
          },
          "to": {
            "$ref": "#/components/schemas/LocalDate"
          }
        }
      },
      "Invoice": {
        "type": "object",
        "required": [
          "id",
          "number",
          "kind",
          "accountId",
          "accountNumber",
          "country",
          "currency",
          "invoiceDate",
          "dueOnReceipt",
          "total",
          "tax",
          "paid",
          "credited",
          "rewarded",
          "adjusted",
          "balance",
          "lifecycle",
          "paymentState",
          "disputeState",
          "displayStatus",
          "daysOverdue",
          "flags",
          "remittanceRef",
          "billTo",
          "remitTo",
          "lines",
          "taxes",
          "allocations",
          "documents",
          "version"
        ],
        "properties": {
          "id": {
            "$ref": "#/components/schemas/Id"
          },
          "number": {
            "$ref": "#/components/schemas/Text"
          },
          "accountNumber": {
            "$ref": "#/components/schemas/Text"
          },
          "country": {
            "$ref": "#/components/schemas/CountryCode"
          },
          "currency": {
            "$ref": "#/components/schemas/CurrencyCode"
          },
          "balance": {
            "$ref": "#/components/schemas/Money"
          },
          "dueDate": {
            "$ref": "#/components/schemas/LocalDate"
          },
          "dueOnReceipt": {
            "type": "boolean"
          },
          "displayStatus": {
            "$ref": "#/components/schemas/DisplayStatus"
          },
          "daysOverdue": {
            "$ref": "#/components/schemas/Count"
          },
          "flags": {
            "$ref": "#/components/schemas/InvoiceFlags"
          },
          "notPayableReason": {
            "$ref": "#/components/schemas/NotPayableReason"
          },
          "remittanceRef": {
            "$ref": "#/components/schemas/Text"
          },
          "billingContact": {
            "$ref": "#/components/schemas/SupportContact"
          },
          "lastPayment": {
            "$ref": "#/components/schemas/PaymentRef"
          },
          "pendingAmount": {
            "$ref": "#/components/schemas/Money"
          },
          "version": {
            "$ref": "#/components/schemas/Count"
          },
          "kind": {
            "$ref": "#/components/schemas/InvoiceKind"
          },
          "accountId": {
            "$ref": "#/components/schemas/Id"
          },
          "planId": {
            "$ref": "#/components/schemas/Id"
          },
          "parentInvoiceId": {
            "$ref": "#/components/schemas/Id"
          },
          "parentInvoiceNumber": {
            "$ref": "#/components/schemas/Text"
          },
          "invoiceDate": {
            "$ref": "#/components/schemas/LocalDate"
          },
          "paymentTerms": {
            "$ref": "#/components/schemas/Text"
          },
          "period": {
            "$ref": "#/components/schemas/Period"
          },
          "total": {
            "$ref": "#/components/schemas/Money"
          },
          "tax": {
            "$ref": "#/components/schemas/Money"
          },
          "paid": {
            "$ref": "#/components/schemas/Money"
          },
          "credited": {
            "$ref": "#/components/schemas/Money"
          },
          "rewarded": {
            "$ref": "#/components/schemas/Money"
          },
          "adjusted": {
            "$ref": "#/components/schemas/Money"
          },
          "poNumber": {
            "$ref": "#/components/schemas/Text"
          },
          "reference": {
            "$ref": "#/components/schemas/Text"
          },
          "controlIdHint": {
            "$ref": "#/components/schemas/Text"
          },
          "lifecycle": {
            "$ref": "#/components/schemas/InvoiceLifecycle"
          },
          "paymentState": {
            "$ref": "#/components/schemas/InvoicePaymentState"
          },
          "disputeState": {
            "$ref": "#/components/schemas/DisputeState"
          },
          "dunningLevel": {
            "$ref": "#/components/schemas/Count"
          },
          "billTo": {
            "$ref": "#/components/schemas/Party"
          },
          "remitTo": {
            "$ref": "#/components/schemas/Party"
          },
          "lines": {
            "type": "array",
            "maxItems": 10000,
            "items": {
              "$ref": "#/components/schemas/InvoiceLine"
            }
          },
          "taxes": {
            "type": "array",
            "maxItems": 1000,
            "items": {
              "$ref": "#/components/schemas/TaxLine"
            }
          },
          "allocations": {
            "type": "array",
            "maxItems": 1000,
            "items": {
              "$ref": "#/components/schemas/Allocation"
            }
          },
          "documents": {
            "type": "array",
            "maxItems": 1000,
            "items": {
              "$ref": "#/components/schemas/DocumentRef"
            }
          },
          "disputes": {
            "type": "array",
            "maxItems": 1000,
            "items": {
              "$ref": "#/components/schemas/DisputeRef"
            },
            "description": "Newest first"
          },
          "payments": {
            "type": "array",
            "maxItems": 1000,
            "items": {
              "$ref": "#/components/schemas/PaymentRef"
            },
            "description": "Newest first, returned ones included"
          }
        }
      },
      "InvoiceListItem": {
        "type": "object",
        "description": "A row of a list. Only the id is certain; what is missing is shown as a dash",
        "required": [
          "id"
        ],
        "properties": {
          "id": {
            "$ref": "#/components/schemas/Id"
          },
          "number": {
            "$ref": "#/components/schemas/Text"
          },
          "accountNumber": {
            "$ref": "#/components/schemas/Text"
          },
          "country": {
            "$ref": "#/components/schemas/CountryCode"
          },
          "currency": {
            "$ref": "#/components/schemas/CurrencyCode"
          },
          "balance": {
            "$ref": "#/components/schemas/Money"
          },
          "dueDate": {
            "$ref": "#/components/schemas/LocalDate"
          },
          "dueOnReceipt": {
            "type": "boolean"
          },
          "displayStatus": {
            "$ref": "#/components/schemas/DisplayStatus"
          },
          "daysOverdue": {
            "$ref": "#/components/schemas/Count"
          },
          "flags": {
            "$ref": "#/components/schemas/InvoiceFlags"
          },
          "notPayableReason": {
            "$ref": "#/components/schemas/NotPayableReason"
          },
          "remittanceRef": {
            "$ref": "#/components/schemas/Text"
          },
          "billingContact": {
            "$ref": "#/components/schemas/SupportContact"
          },
          "lastPayment": {
            "$ref": "#/components/schemas/PaymentRef"
          },
          "pendingAmount": {
            "$ref": "#/components/schemas/Money"
          },
          "version": {
            "$ref": "#/components/schemas/Count"
          },
          "kind": {
            "$ref": "#/components/schemas/InvoiceKind"
          },
          "accountId": {
            "$ref": "#/components/schemas/Id"
          },
          "planId": {
            "$ref": "#/components/schemas/Id"
          },
          "parentInvoiceId": {
            "$ref": "#/components/schemas/Id"
          },
          "parentInvoiceNumber": {
            "$ref": "#/components/schemas/Text"
          },
          "invoiceDate": {
            "$ref": "#/components/schemas/LocalDate"
          },
          "paymentTerms": {
            "$ref": "#/components/schemas/Text"
          },
          "period": {
            "$ref": "#/components/schemas/Period"
          },
          "total": {
            "$ref": "#/components/schemas/Money"
          },
          "tax": {
            "$ref": "#/components/schemas/Money"
          },
          "paid": {
            "$ref": "#/components/schemas/Money"
          },
          "credited": {
            "$ref": "#/components/schemas/Money"
          },
          "rewarded": {
            "$ref": "#/components/schemas/Money"
          },
          "adjusted": {
            "$ref": "#/components/schemas/Money"
          },
          "poNumber": {
            "$ref": "#/components/schemas/Text"
          },
          "reference": {
            "$ref": "#/components/schemas/Text"
          },
          "controlIdHint": {
            "$ref": "#/components/schemas/Text"
          },
          "lifecycle": {
            "$ref": "#/components/schemas/InvoiceLifecycle"
          },
          "paymentState": {
            "$ref": "#/components/schemas/InvoicePaymentState"
          },
          "disputeState": {
            "$ref": "#/components/schemas/DisputeState"
          },
          "dunningLevel": {
            "$ref": "#/components/schemas/Count"
          },
          "disputes": {
            "type": "array",
            "maxItems": 1000,
            "items": {
              "$ref": "#/components/schemas/DisputeRef"
            },
            "description": "Newest first"
          },
          "payments": {
            "type": "array",
            "maxItems": 1000,
            "items": {
              "$ref": "#/components/schemas/PaymentRef"
            },
            "description": "Newest first, returned ones included"
          },
          "accountName": {
            "$ref": "#/components/schemas/Text",
            "description": "The nickname of the account, else its name"
          },
          "planNumber": {
            "$ref": "#/components/schemas/Text"
          },
          "group": {
            "$ref": "#/components/schemas/GroupName"
          },
          "paidOn": {
            "$ref": "#/components/schemas/LocalDate",
            "description": "Date of the last payment that went through"
          },
          "scheduledFor": {
            "$ref": "#/components/schemas/LocalDate"
          },
          "openDisputeId": {
            "$ref": "#/components/schemas/Id"
          }
        }
      },
      "SortField": {
        "type": "object",
        "required": [
          "field",
          "direction"
        ],
        "properties": {
          "field": {
            "$ref": "#/components/schemas/InvoiceSort"
          },
          "direction": {
            "type": "string",
            "enum": [
              "asc",
              "desc"
            ]
          }
        }
      },
      "AppliedQuery": {
        "type": "object",
        "required": [
          "sort",
          "search",
          "ignoredFilters"
        ],
        "properties": {
          "sort": {
            "type": "array",
            "maxItems": 20,
            "items": {
              "$ref": "#/components/schemas/SortField"
            }
          },
          "search": {
            "type": "boolean"
          },
          "ignoredFilters": {
            "type": "array",
            "maxItems": 100,
            "items": {
              "$ref": "#/components/schemas/Text"
            }
          }
        }
      },
      "InvoiceListPage": {
        "type": "object",
        "required": [
          "items",
          "applied",
          "asOf"
        ],
        "properties": {
          "items": {
            "type": "array",
            "maxItems": 1000,
            "items": {
              "$ref": "#/components/schemas/InvoiceListItem"
            }
          },
          "next": {
            "$ref": "#/components/schemas/Text",
            "description": "Cursor; absent on the last page"
          },
          "prev": {
            "$ref": "#/components/schemas/Text",
            "description": "Cursor; absent on the first page"
          },
          "applied": {
            "$ref": "#/components/schemas/AppliedQuery"
          },
          "asOf": {
            "$ref": "#/components/schemas/Instant"
          }
        }
      },
      "CurrencyTotals": {
        "type": "object",
        "description": "Sums of one currency",
        "required": [
          "currency",
          "count",
          "total",
          "balance",
          "overdue"
        ],
        "properties": {
          "currency": {
            "$ref": "#/components/schemas/CurrencyCode"
          },
          "count": {
            "$ref": "#/components/schemas/Count"
          },
          "total": {
            "$ref": "#/components/schemas/Money"
          },
          "balance": {
            "$ref": "#/components/schemas/Money",
            "description": "Of what can be paid now"
          },
          "overdue": {
            "$ref": "#/components/schemas/Money"
          }
        }
      },
      "GroupCounts": {
        "type": "object",
        "required": [
          "overdue",
          "open",
          "closed"
        ],
        "properties": {
          "overdue": {
            "$ref": "#/components/schemas/Count"
          },
          "open": {
            "$ref": "#/components/schemas/Count"
          },
          "closed": {
            "$ref": "#/components/schemas/Count"
          }
        }
      },
      "InvoiceTotals": {
        "type": "object",
        "required": [
          "groups",
          "count",
          "currencies",
          "isExact"
        ],
        "properties": {
          "groups": {
            "$ref": "#/components/schemas/GroupCounts",
            "description": "Whatever groups the filter asks for"
          },
          "count": {
            "$ref": "#/components/schemas/Count",
            "description": "Rows that match the whole filter"
          },
          "currencies": {
            "type": "array",
            "maxItems": 300,
            "items": {
              "$ref": "#/components/schemas/CurrencyTotals"
            }
          },
          "isExact": {
            "type": "boolean"
          }
        }
      },
      "InvoiceSelection": {
        "type": "object",
        "required": [
          "token",
          "count",
          "payableCount",
          "currencies",
          "payableIds",
          "expiresAt"
        ],
        "properties": {
          "token": {
            "$ref": "#/components/schemas/Text"
          },
          "count": {
            "$ref": "#/components/schemas/Count"
          },
          "payableCount": {
            "$ref": "#/components/schemas/Count"
          },
          "currencies": {
            "type": "array",
            "maxItems": 300,
            "items": {
              "$ref": "#/components/schemas/CurrencyTotals"
            },
            "description": "Payable ones only"
          },
          "payableIds": {
            "type": "array",
            "maxItems": 1000,
            "items": {
              "$ref": "#/components/schemas/Id"
            },
            "description": "The payable ones in the order of the query, at most `maxInvoices` of the policy"
          },
          "expiresAt": {
            "$ref": "#/components/schemas/Instant"
          }
        }
      },
      "DateRange": {
        "type": "object",
        "description": "Both ends belong to it",
        "properties": {
          "from": {
            "$ref": "#/components/schemas/LocalDate"
          },
          "to": {
            "$ref": "#/components/schemas/LocalDate"
          }
        }
      },
      "AmountRange": {
        "type": "object",
        "description": "Minor units; both ends belong to it",
        "required": [
          "currency"
        ],
        "properties": {
          "currency": {
            "$ref": "#/components/schemas/CurrencyCode"
          },
          "min": {
            "$ref": "#/components/schemas/Count"
          },
          "max": {
            "$ref": "#/components/schemas/Count"
          }
        }
      },
      "InvoiceFilter": {
        "type": "object",
        "description": "Everything given must hold; of the values of one list any may",
        "properties": {
          "ids": {
            "type": "array",
            "maxItems": 250,
            "items": {
              "$ref": "#/components/schemas/Id"
            }
          },
          "groups": {
            "type": "array",
            "maxItems": 3,
            "items": {
              "$ref": "#/components/schemas/InvoiceGroup"
            }
          },
          "status": {
            "type": "array",
            "maxItems": 50,
            "items": {
              "$ref": "#/components/schemas/DisplayStatus"
            }
          },
          "accountIds": {
            "type": "array",
            "maxItems": 250,
            "items": {
              "$ref": "#/components/schemas/Id"
            }
          },
          "planIds": {
            "type": "array",
            "maxItems": 250,
            "items": {
              "$ref": "#/components/schemas/Id"
            }
          },
          "kinds": {
            "type": "array",
            "maxItems": 50,
            "items": {
              "$ref": "#/components/schemas/InvoiceKind"
            }
          },
          "currency": {
            "$ref": "#/components/schemas/CurrencyCode"
          },
          "amount": {
            "$ref": "#/components/schemas/AmountRange",
            "description": "Of the balance"
          },
          "invoiced": {
            "$ref": "#/components/schemas/DateRange"
          },
          "due": {
            "$ref": "#/components/schemas/DateRange"
          },
          "paid": {
            "$ref": "#/components/schemas/DateRange",
            "description": "Of the last payment"
          },
          "poNumber": {
            "type": "string",
            "maxLength": 200
          },
          "disputed": {
            "type": "boolean"
          },
          "withCredit": {
            "type": "boolean"
          },
          "autopay": {
            "type": "boolean"
          }
        }
      },
      "SelectionInput": {
        "type": "object",
        "properties": {
          "where": {
            "$ref": "#/components/schemas/InvoiceFilter"
          },
          "search": {
            "type": "string",
            "maxLength": 200
          },
          "sort": {
            "type": "array",
            "maxItems": 20,
            "items": {
              "$ref": "#/components/schemas/SortField"
            }
          }
        }
      },
      "Account": {
        "type": "object",
        "required": [
          "id",
          "number",
          "kind",
          "currencies",
          "country",
          "status",
          "planIds",
          "version"
        ],
        "properties": {
          "id": {
            "$ref": "#/components/schemas/Id"
          },
          "number": {
            "$ref": "#/components/schemas/Text"
          },
          "nickname": {
            "$ref": "#/components/schemas/Text"
          },
          "name": {
            "$ref": "#/components/schemas/Text"
          },
          "kind": {
            "$ref": "#/components/schemas/AccountKind"
          },
          "currencies": {
            "type": "array",
            "maxItems": 300,
            "items": {
              "$ref": "#/components/schemas/CurrencyCode"
            }
          },
          "country": {
            "$ref": "#/components/schemas/CountryCode"
          },
          "status": {
            "$ref": "#/components/schemas/AccountStatus"
          },
          "planIds": {
            "type": "array",
            "maxItems": 1000,
            "items": {
              "$ref": "#/components/schemas/Id"
            }
          },
          "version": {
            "$ref": "#/components/schemas/Count"
          }
        }
      },
      "Plan": {
        "type": "object",
        "required": [
          "id",
          "number",
          "type",
          "accountIds",
          "status",
          "currency",
          "version"
        ],
        "properties": {
          "id": {
            "$ref": "#/components/schemas/Id"
          },
          "number": {
            "$ref": "#/components/schemas/Text"
          },
          "name": {
            "$ref": "#/components/schemas/Text"
          },
          "type": {
            "$ref": "#/components/schemas/PlanType"
          },
          "accountIds": {
            "type": "array",
            "maxItems": 1000,
            "items": {
              "$ref": "#/components/schemas/Id"
            }
          },
          "status": {
            "$ref": "#/components/schemas/PlanStatus"
          },
          "currency": {
            "$ref": "#/components/schemas/CurrencyCode"
          },
          "version": {
            "$ref": "#/components/schemas/Count"
          }
        }
      },
      "NumberSortField": {
        "type": "object",
        "required": [
          "field",
          "direction"
        ],
        "properties": {
          "field": {
            "type": "string",
            "const": "number"
          },
          "direction": {
            "type": "string",
            "enum": [
              "asc",
              "desc"
            ]
          }
        }
      },
      "NumberAppliedQuery": {
        "type": "object",
        "required": [
          "sort",
          "search",
          "ignoredFilters"
        ],
        "properties": {
          "sort": {
            "type": "array",
            "maxItems": 20,
            "items": {
              "$ref": "#/components/schemas/NumberSortField"
            }
          },
          "search": {
            "type": "boolean"
          },
          "ignoredFilters": {
            "type": "array",
            "maxItems": 100,
            "items": {
              "$ref": "#/components/schemas/Text"
            }
          }
        }
      },
      "AccountPage": {
        "type": "object",
        "required": [
          "items",
          "applied",
          "asOf"
        ],
        "properties": {
          "items": {
            "type": "array",
            "maxItems": 1000,
            "items": {
              "$ref": "#/components/schemas/Account"
            }
          },
          "next": {
            "$ref": "#/components/schemas/Text",
            "description": "Cursor; absent on the last page"
          },
          "prev": {
            "$ref": "#/components/schemas/Text",
            "description": "Cursor; absent on the first page"
          },
          "applied": {
            "$ref": "#/components/schemas/NumberAppliedQuery"
          },
          "asOf": {
            "$ref": "#/components/schemas/Instant"
          }
        }
      },
      "PlanPage": {
        "type": "object",
        "required": [
          "items",
          "applied",
          "asOf"
        ],
        "properties": {
          "items": {
            "type": "array",
            "maxItems": 1000,
            "items": {
              "$ref": "#/components/schemas/Plan"
            }
          },
          "next": {
            "$ref": "#/components/schemas/Text",
            "description": "Cursor; absent on the last page"
          },
          "prev": {
            "$ref": "#/components/schemas/Text",
            "description": "Cursor; absent on the first page"
          },
          "applied": {
            "$ref": "#/components/schemas/NumberAppliedQuery"
          },
          "asOf": {
            "$ref": "#/components/schemas/Instant"
          }
        }
      },
      "InvoiceQuery": {
        "type": "object",
        "description": "What a table shows",
        "properties": {
          "view": {
            "$ref": "#/components/schemas/InvoiceView"
          },
          "where": {
            "$ref": "#/components/schemas/InvoiceFilter"
          },
          "search": {
            "type": "string",
            "maxLength": 200
          },
          "sort": {
            "type": "array",
            "maxItems": 20,
            "items": {
              "$ref": "#/components/schemas/SortField"
            }
          }
        }
      },
      "ColumnState": {
        "type": "object",
        "required": [
          "column",
          "shown"
        ],
        "properties": {
          "column": {
            "$ref": "#/components/schemas/ColumnName"
          },
          "shown": {
            "type": "boolean"
          }
        }
      },
      "SavedView": {
        "type": "object",
        "required": [
          "id",
          "name",
          "view",
          "query",
          "columns",
          "isDefault",
          "version"
        ],
        "properties": {
          "id": {
            "$ref": "#/components/schemas/Id"
          },
          "name": {
            "$ref": "#/components/schemas/Text",
            "description": "Unique for its user"
          },
          "view": {
            "$ref": "#/components/schemas/InvoiceView"
          },
          "query": {
            "$ref": "#/components/schemas/InvoiceQuery"
          },
          "columns": {
            "type": "array",
            "maxItems": 100,
            "items": {
              "$ref": "#/components/schemas/ColumnState"
            }
          },
          "isDefault": {
            "type": "boolean"
          },
          "version": {
            "$ref": "#/components/schemas/Count"
          }
        }
      },
      "SavedViewInput": {
        "type": "object",
        "required": [
          "name",
          "view",
          "query",
          "columns",
          "isDefault"
        ],
        "properties": {
          "name": {
            "type": "string",
            "maxLength": 200,
            "description": "1 to 60 characters without the spaces around them: `view.name`"
          },
          "view": {
            "$ref": "#/components/schemas/InvoiceView"
          },
          "query": {
            "$ref": "#/components/schemas/InvoiceQuery"
          },
          "columns": {
            "type": "array",
            "maxItems": 100,
            "items": {
              "$ref": "#/components/schemas/ColumnState"
            }
          },
          "isDefault": {
            "type": "boolean"
          }
        }
      },
      "SavedViewList": {
        "type": "object",
        "required": [
          "items"
        ],
        "properties": {
          "items": {
            "type": "array",
            "maxItems": 1000,
            "items": {
              "$ref": "#/components/schemas/SavedView"
            }
          }
        }
      },
      "PaymentItem": {
        "type": "object",
        "required": [
          "invoiceId",
          "amount"
        ],
        "properties": {
          "invoiceId": {
            "$ref": "#/components/schemas/Id"
          },
          "invoiceNumber": {
            "$ref": "#/components/schemas/Text"
          },
          "amount": {
            "$ref": "#/components/schemas/Money"
          }
        }
      },
      "PaymentFailure": {
        "type": "object",
        "required": [
          "code",
          "at"
        ],
        "properties": {
          "code": {
            "$ref": "#/components/schemas/DeclineCode"
          },
          "at": {
            "$ref": "#/components/schemas/Instant"
          }
        }
      },
      "NextAction": {
        "description": "`frame`: show the page in a frame and confirm with what it answers; `redirect`: leave for it and confirm on return",
        "type": "object",
        "required": [
          "kind",
          "url"
        ],
        "properties": {
          "kind": {
            "type": "string",
            "enum": [
              "frame",
              "redirect"
            ]
          },
          "url": {
            "$ref": "#/components/schemas/Url"
          }
        }
      },
      "Payment": {
        "type": "object",
        "required": [
          "id",
          "reference",
          "origin",
          "status",
          "payDate",
          "createdAt",
          "currency",
          "gross",
          "total",
          "methodLabel",
          "items",
          "version"
        ],
        "properties": {
          "id": {
            "$ref": "#/components/schemas/Id"
          },
          "reference": {
            "$ref": "#/components/schemas/Text",
            "description": "Shown to the customer"
          },
          "origin": {
            "$ref": "#/components/schemas/PaymentOrigin"
          },
          "status": {
            "$ref": "#/components/schemas/PaymentStatus"
          },
          "payDate": {
            "$ref": "#/components/schemas/LocalDate"
          },
          "createdAt": {
            "$ref": "#/components/schemas/Instant"
          },
          "currency": {
            "$ref": "#/components/schemas/CurrencyCode"
          },
          "gross": {
            "$ref": "#/components/schemas/Money"
          },
          "surcharge": {
            "$ref": "#/components/schemas/Money"
          },
          "total": {
            "$ref": "#/components/schemas/Money"
          },
          "methodId": {
            "$ref": "#/components/schemas/Id"
          },
          "methodLabel": {
            "$ref": "#/components/schemas/Text",
            "description": "Brand and last four digits"
          },
          "methodType": {
            "$ref": "#/components/schemas/PaymentMethodType"
          },
          "items": {
            "type": "array",
            "maxItems": 1000,
            "items": {
              "$ref": "#/components/schemas/PaymentItem"
            }
          },
          "failure": {
            "$ref": "#/components/schemas/PaymentFailure"
          },
          "nextAction": {
            "$ref": "#/components/schemas/NextAction"
          },
          "receiptId": {
            "$ref": "#/components/schemas/Id"
          },
          "receiptEmail": {
            "$ref": "#/components/schemas/Text",
            "description": "Masked"
          },
          "settlesWithinDays": {
            "$ref": "#/components/schemas/Count",
            "description": "Business days until a debit is confirmed"
          },
          "version": {
            "$ref": "#/components/schemas/Count"
          }
        }
      },
      "PaymentOutcome": {
        "type": "object",
        "description": "A payment, of which an expired guest token sees the required fields only",
        "required": [
          "status",
          "reference",
          "total"
        ],
        "properties": {
          "id": {
            "$ref": "#/components/schemas/Id"
          },
          "reference": {
            "$ref": "#/components/schemas/Text"
          },
          "origin": {
            "$ref": "#/components/schemas/PaymentOrigin"
          },
          "status": {
            "$ref": "#/components/schemas/PaymentStatus"
          },
          "payDate": {
            "$ref": "#/components/schemas/LocalDate"
          },
          "createdAt": {
            "$ref": "#/components/schemas/Instant"
          },
          "currency": {
            "$ref": "#/components/schemas/CurrencyCode"
          },
          "gross": {
            "$ref": "#/components/schemas/Money"
          },
          "surcharge": {
            "$ref": "#/components/schemas/Money"
          },
          "total": {
            "$ref": "#/components/schemas/Money"
          },
          "methodId": {
            "$ref": "#/components/schemas/Id"
          },
          "methodLabel": {
            "$ref": "#/components/schemas/Text"
          },
          "methodType": {
            "$ref": "#/components/schemas/PaymentMethodType"
          },
          "items": {
            "type": "array",
            "maxItems": 1000,
            "items": {
              "$ref": "#/components/schemas/PaymentItem"
            }
          },
          "failure": {
            "$ref": "#/components/schemas/PaymentFailure"
          },
          "nextAction": {
            "$ref": "#/components/schemas/NextAction"
          },
          "receiptId": {
            "$ref": "#/components/schemas/Id"
          },
          "receiptEmail": {
            "$ref": "#/components/schemas/Text"
          },
          "settlesWithinDays": {
            "$ref": "#/components/schemas/Count"
          },
          "version": {
            "$ref": "#/components/schemas/Count"
          }
        }
      },
      "AbandonedIntent": {
        "type": "object",
        "required": [
          "payment"
        ],
        "properties": {
          "payment": {
            "description": "Null = the key is spent and nothing was charged",
            "oneOf": [
              {
                "$ref": "#/components/schemas/PaymentOutcome"
              },
              {
                "type": "null"
              }
            ]
          }
        }
      },
      "Receipt": {
        "type": "object",
        "required": [
          "id",
          "payee",
          "payment",
          "issuedAt"
        ],
        "properties": {
          "id": {
            "$ref": "#/components/schemas/Id"
          },
          "payee": {
            "$ref": "#/components/schemas/Party"
          },
          "payment": {
            "$ref": "#/components/schemas/Payment"
          },
          "issuedAt": {
            "$ref": "#/components/schemas/Instant"
          }
        }
      },
      "QuoteItem": {
        "type": "object",
        "required": [
          "invoiceId"
        ],
        "properties": {
          "invoiceId": {
            "$ref": "#/components/schemas/Id"
          },
          "amount": {
            "$ref": "#/components/schemas/Money",
            "description": "Absent = the whole balance"
          },
          "shortPay": {
            "$ref": "#/components/schemas/ShortPay",
            "description": "Where the policy asks for a reason"
          }
        }
      },
      "ShortPay": {
        "type": "object",
        "description": "Why less than the balance is paid",
        "required": [
          "reasonCode"
        ],
        "properties": {
          "reasonCode": {
            "$ref": "#/components/schemas/ShortPayReason"
          },
          "comment": {
            "type": "string",
            "maxLength": 500
          }
        }
      },
      "CreditUse": {
        "type": "object",
        "required": [
          "creditId",
          "invoiceId",
          "amount"
        ],
        "properties": {
          "creditId": {
            "$ref": "#/components/schemas/Id"
          },
          "creditNumber": {
            "$ref": "#/components/schemas/Text"
          },
          "invoiceId": {
            "$ref": "#/components/schemas/Id"
          },
          "amount": {
            "$ref": "#/components/schemas/Money",
            "description": "Positive"
          }
        }
      },
      "RewardUse": {
        "type": "object",
        "required": [
          "code",
          "invoiceId",
          "amount"
        ],
        "properties": {
          "code": {
            "$ref": "#/components/schemas/Text"
          },
          "invoiceId": {
            "$ref": "#/components/schemas/Id"
          },
          "amount": {
            "$ref": "#/components/schemas/Money"
          }
        }
      },
      "RewardCode": {
        "type": "object",
        "description": "A code to redeem for an invoice",
        "required": [
          "code",
          "invoiceId"
        ],
        "properties": {
          "code": {
            "type": "string",
            "maxLength": 200
          },
          "invoiceId": {
            "$ref": "#/components/schemas/Id"
          }
        }
      },
      "CreditChoice": {
        "description": "`oldestFirst` asks for the proposal; absent = none",
        "oneOf": [
          {
            "type": "string",
            "const": "oldestFirst"
          },
          {
            "type": "array",
            "maxItems": 1000,
            "items": {
              "$ref": "#/components/schemas/CreditUse"
            }
          }
        ]
      },
      "QuoteInput": {
        "type": "object",
        "required": [
          "items"
        ],
        "properties": {
          "items": {
            "type": "array",
            "minItems": 1,
            "maxItems": 250,
            "items": {
              "$ref": "#/components/schemas/QuoteItem"
            }
          },
          "methodType": {
            "$ref": "#/components/schemas/PaymentMethodType"
          },
          "funding": {
            "$ref": "#/components/schemas/CardFunding"
          },
          "methodId": {
            "$ref": "#/components/schemas/Id",
            "description": "A stored method; its type and funding are the server's to know"
          },
          "payDate": {
            "$ref": "#/components/schemas/LocalDate"
          },
          "rewards": {
            "type": "array",
            "maxItems": 250,
            "items": {
              "$ref": "#/components/schemas/RewardCode"
            }
          },
          "credits": {
            "$ref": "#/components/schemas/CreditChoice"
          }
        }
      },
      "MessageParam": {
        "oneOf": [
          {
            "$ref": "#/components/schemas/Text"
          },
          {
            "type": "number"
          },
          {
            "$ref": "#/components/schemas/Money"
          }
        ]
      },
      "QuoteMessage": {
        "type": "object",
        "description": "Something to know before consenting; `code` selects the words",
        "required": [
          "code"
        ],
        "properties": {
          "code": {
            "$ref": "#/components/schemas/Text"
          },
          "params": {
            "type": "object",
            "additionalProperties": {
              "$ref": "#/components/schemas/MessageParam"
            }
          }
        }
      },
      "QuotedMethod": {
        "type": "object",
        "required": [
          "type",
          "usable"
        ],
        "properties": {
          "type": {
            "$ref": "#/components/schemas/PaymentMethodType"
          },
          "usable": {
            "type": "boolean"
          },
          "reason": {
            "$ref": "#/components/schemas/Text",
            "description": "Why not: cardLimit, cardIneligible, currency, country"
          },
          "limit": {
            "$ref": "#/components/schemas/Money"
          }
        }
      },
      "QuotedItem": {
        "type": "object",
        "required": [
          "invoiceId",
          "amount"
        ],
        "properties": {
          "invoiceId": {
            "$ref": "#/components/schemas/Id"
          },
          "invoiceNumber": {
            "$ref": "#/components/schemas/Text"
          },
          "amount": {
            "$ref": "#/components/schemas/Money"
          },
          "reward": {
            "$ref": "#/components/schemas/Money"
          }
        }
      },
      "Quote": {
        "type": "object",
        "required": [
          "id",
          "payee",
          "items",
          "gross",
          "total",
          "payDate",
          "methods"
        ],
        "properties": {
          "id": {
            "$ref": "#/components/schemas/Id",
            "description": "What the customer agrees to; sent back with the payment"
          },
          "payee": {
            "$ref": "#/components/schemas/Text"
          },
          "items": {
            "type": "array",
            "maxItems": 250,
            "items": {
              "$ref": "#/components/schemas/QuotedItem"
            }
          },
          "gross": {
            "$ref": "#/components/schemas/Money"
          },
          "rewards": {
            "$ref": "#/components/schemas/Money"
          },
          "surcharge": {
            "$ref": "#/components/schemas/Money"
          },
          "total": {
            "$ref": "#/components/schemas/Money"
          },
          "payDate": {
            "$ref": "#/components/schemas/LocalDate"
          },
          "methods": {
            "type": "array",
            "maxItems": 100,
            "items": {
              "$ref": "#/components/schemas/QuotedMethod"
            }
          },
          "messages": {
            "type": "array",
            "maxItems": 100,
            "items": {
              "$ref": "#/components/schemas/QuoteMessage"
            }
          }
        }
      },
      "TokenSource": {
        "type": "object",
        "description": "What the payment fields gave; never a number",
        "required": [
          "token",
          "type"
        ],
        "properties": {
          "token": {
            "type": "string",
            "minLength": 1,
            "maxLength": 1000
          },
          "type": {
            "$ref": "#/components/schemas/PaymentMethodType"
          },
          "label": {
            "type": "string",
            "maxLength": 200,
            "description": "Brand and last four digits"
          },
          "funding": {
            "$ref": "#/components/schemas/CardFunding"
          }
        }
      },
      "StoredSource": {
        "type": "object",
        "description": "A stored method",
        "required": [
          "methodId"
        ],
        "properties": {
          "methodId": {
            "$ref": "#/components/schemas/Id"
          }
        }
      },
      "PaymentSource": {
        "oneOf": [
          {
            "$ref": "#/components/schemas/TokenSource"
          },
          {
            "$ref": "#/components/schemas/StoredSource"
          }
        ]
      },
      "PayInput": {
        "type": "object",
        "required": [
          "quoteId",
          "items",
          "expectedTotal"
        ],
        "properties": {
          "quoteId": {
            "$ref": "#/components/schemas/Id"
          },
          "items": {
            "type": "array",
            "minItems": 1,
            "maxItems": 250,
            "items": {
              "$ref": "#/components/schemas/QuoteItem"
            }
          },
          "expectedTotal": {
            "$ref": "#/components/schemas/Money",
            "description": "What the customer consented to"
          },
          "source": {
            "$ref": "#/components/schemas/PaymentSource",
            "description": "Absent when credits and rewards cover everything"
          },
          "payDate": {
            "$ref": "#/components/schemas/LocalDate"
          },
          "rewards": {
            "type": "array",
            "maxItems": 250,
            "items": {
              "$ref": "#/components/schemas/RewardCode"
            }
          },
          "credits": {
            "type": "array",
            "maxItems": 1000,
            "items": {
              "$ref": "#/components/schemas/CreditUse"
            }
          },
          "receiptEmail": {
            "type": "string",
            "maxLength": 320
          }
        }
      },
      "RescheduleInput": {
        "type": "object",
        "description": "What is absent stays",
        "properties": {
          "payDate": {
            "$ref": "#/components/schemas/LocalDate"
          },
          "methodId": {
            "$ref": "#/components/schemas/Id"
          }
        }
      },
      "RejectionInput": {
        "type": "object",
        "required": [
          "comment"
        ],
        "properties": {
          "comment": {
            "type": "string",
            "minLength": 1,
            "maxLength": 500
          }
        }
      },
      "AdviceItem": {
        "type": "object",
        "required": [
          "invoiceId",
          "amount"
        ],
        "properties": {
          "invoiceId": {
            "$ref": "#/components/schemas/Id"
          },
          "amount": {
            "$ref": "#/components/schemas/Money"
          }
        }
      },
      "RemittanceAdvice": {
        "type": "object",
        "required": [
          "items",
          "kind",
          "sentOn"
        ],
        "properties": {
          "items": {
            "type": "array",
            "minItems": 1,
            "maxItems": 250,
            "items": {
              "$ref": "#/components/schemas/AdviceItem"
            }
          },
          "kind": {
            "$ref": "#/components/schemas/AdviceKind"
          },
          "sentOn": {
            "$ref": "#/components/schemas/LocalDate"
          },
          "bankReference": {
            "type": "string",
            "maxLength": 100,
            "description": "The bank's reference or the number of the cheque"
          }
        }
      },
      "ConfirmInput": {
        "type": "object",
        "properties": {
          "result": {
            "type": "string",
            "maxLength": 4000,
            "description": "What the challenge page or the return address gave"
          }
        }
      },
      "AccountPaymentItem": {
        "type": "object",
        "required": [
          "invoiceId",
          "amount"
        ],
        "properties": {
          "invoiceId": {
            "$ref": "#/components/schemas/Id"
          },
          "invoiceNumber": {
            "$ref": "#/components/schemas/Text"
          },
          "amount": {
            "$ref": "#/components/schemas/Money"
          },
          "shortPay": {
            "$ref": "#/components/schemas/ShortPay"
          }
        }
      },
      "PaymentAuthor": {
        "type": "object",
        "description": "Who made it, as shown to colleagues",
        "required": [
          "name"
        ],
        "properties": {
          "userId": {
            "$ref": "#/components/schemas/Id"
          },
          "name": {
            "$ref": "#/components/schemas/Text"
          }
        }
      },
      "Approval": {
        "type": "object",
        "required": [
          "status"
        ],
        "properties": {
          "status": {
            "$ref": "#/components/schemas/ApprovalStatus"
          },
          "by": {
            "$ref": "#/components/schemas/Text"
          },
          "at": {
            "$ref": "#/components/schemas/Instant"
          },
          "comment": {
            "$ref": "#/components/schemas/Text"
          }
        }
      },
      "AccountPayment": {
        "type": "object",
        "required": [
          "id",
          "reference",
          "origin",
          "status",
          "payDate",
          "createdAt",
          "currency",
          "gross",
          "total",
          "methodLabel",
          "items",
          "version"
        ],
        "properties": {
          "id": {
            "$ref": "#/components/schemas/Id"
          },
          "reference": {
            "$ref": "#/components/schemas/Text",
            "description": "Shown to the customer"
          },
          "origin": {
            "$ref": "#/components/schemas/PaymentOrigin"
          },
          "status": {
            "$ref": "#/components/schemas/PaymentStatus"
          },
          "payDate": {
            "$ref": "#/components/schemas/LocalDate"
          },
          "createdAt": {
            "$ref": "#/components/schemas/Instant"
          },
          "currency": {
            "$ref": "#/components/schemas/CurrencyCode"
          },
          "gross": {
            "$ref": "#/components/schemas/Money"
          },
          "surcharge": {
            "$ref": "#/components/schemas/Money"
          },
          "total": {
            "$ref": "#/components/schemas/Money"
          },
          "methodId": {
            "$ref": "#/components/schemas/Id"
          },
          "methodLabel": {
            "$ref": "#/components/schemas/Text",
            "description": "Brand and last four digits"
          },
          "methodType": {
            "$ref": "#/components/schemas/PaymentMethodType"
          },
          "items": {
            "type": "array",
            "maxItems": 1000,
            "items": {
              "$ref": "#/components/schemas/AccountPaymentItem"
            }
          },
          "failure": {
            "$ref": "#/components/schemas/PaymentFailure"
          },
          "nextAction": {
            "$ref": "#/components/schemas/NextAction"
          },
          "receiptId": {
            "$ref": "#/components/schemas/Id"
          },
          "receiptEmail": {
            "$ref": "#/components/schemas/Text",
            "description": "Masked"
          },
          "settlesWithinDays": {
            "$ref": "#/components/schemas/Count",
            "description": "Business days until a debit is confirmed"
          },
          "version": {
            "$ref": "#/components/schemas/Count"
          },
          "credits": {
            "type": "array",
            "maxItems": 1000,
            "items": {
              "$ref": "#/components/schemas/CreditUse"
            }
          },
          "rewards": {
            "type": "array",
            "maxItems": 250,
            "items": {
              "$ref": "#/components/schemas/RewardUse"
            }
          },
          "createdBy": {
            "$ref": "#/components/schemas/PaymentAuthor"
          },
          "approval": {
            "$ref": "#/components/schemas/Approval"
          },
          "cancellableUntil": {
            "$ref": "#/components/schemas/Instant",
            "description": "Until then a scheduled payment can be cancelled or moved"
          },
          "actions": {
            "type": "array",
            "maxItems": 20,
            "items": {
              "$ref": "#/components/schemas/PaymentAction"
            },
            "description": "What this session may do with it now; the server checks again"
          }
        }
      },
      "AccountPaymentOutcome": {
        "type": "object",
        "required": [
          "status",
          "reference",
          "total"
        ],
        "properties": {
          "id": {
            "$ref": "#/components/schemas/Id"
          },
          "reference": {
            "$ref": "#/components/schemas/Text"
          },
          "origin": {
            "$ref": "#/components/schemas/PaymentOrigin"
          },
          "status": {
            "$ref": "#/components/schemas/PaymentStatus"
          },
          "payDate": {
            "$ref": "#/components/schemas/LocalDate"
          },
          "createdAt": {
            "$ref": "#/components/schemas/Instant"
          },
          "currency": {
            "$ref": "#/components/schemas/CurrencyCode"
          },
          "gross": {
            "$ref": "#/components/schemas/Money"
          },
          "surcharge": {
            "$ref": "#/components/schemas/Money"
          },
          "total": {
            "$ref": "#/components/schemas/Money"
          },
          "methodId": {
            "$ref": "#/components/schemas/Id"
          },
          "methodLabel": {
            "$ref": "#/components/schemas/Text"
          },
          "methodType": {
            "$ref": "#/components/schemas/PaymentMethodType"
          },
          "items": {
            "type": "array",
            "maxItems": 1000,
            "items": {
              "$ref": "#/components/schemas/AccountPaymentItem"
            }
          },
          "failure": {
            "$ref": "#/components/schemas/PaymentFailure"
          },
          "nextAction": {
            "$ref": "#/components/schemas/NextAction"
          },
          "receiptId": {
            "$ref": "#/components/schemas/Id"
          },
          "receiptEmail": {
            "$ref": "#/components/schemas/Text"
          },
          "settlesWithinDays": {
            "$ref": "#/components/schemas/Count"
          },
          "version": {
            "$ref": "#/components/schemas/Count"
          },
          "credits": {
            "type": "array",
            "maxItems": 1000,
            "items": {
              "$ref": "#/components/schemas/CreditUse"
            }
          },
          "rewards": {
            "type": "array",
            "maxItems": 250,
            "items": {
              "$ref": "#/components/schemas/RewardUse"
            }
          },
          "createdBy": {
            "$ref": "#/components/schemas/PaymentAuthor"
          },
          "approval": {
            "$ref": "#/components/schemas/Approval"
          },
          "cancellableUntil": {
            "$ref": "#/components/schemas/Instant",
            "description": "Until then a scheduled payment can be cancelled or moved"
          },
          "actions": {
            "type": "array",
            "maxItems": 20,
            "items": {
              "$ref": "#/components/schemas/PaymentAction"
            },
            "description": "What this session may do with it now; the server checks again"
          }
        }
      },
      "AccountAbandonedIntent": {
        "type": "object",
        "required": [
          "payment"
        ],
        "properties": {
          "payment": {
            "description": "Null = the key is spent and nothing was charged",
            "oneOf": [
              {
                "$ref": "#/components/schemas/AccountPaymentOutcome"
              },
              {
                "type": "null"
              }
            ]
          }
        }
      },
      "AccountReceipt": {
        "type": "object",
        "required": [
          "id",
          "payee",
          "payment",
          "issuedAt"
        ],
        "properties": {
          "id": {
            "$ref": "#/components/schemas/Id"
          },
          "payee": {
            "$ref": "#/components/schemas/Party"
          },
          "payment": {
            "$ref": "#/components/schemas/AccountPayment"
          },
          "issuedAt": {
            "$ref": "#/components/schemas/Instant"
          }
        }
      },
      "PaymentSortField": {
        "type": "object",
        "required": [
          "field",
          "direction"
        ],
        "properties": {
          "field": {
            "$ref": "#/components/schemas/PaymentSort"
          },
          "direction": {
            "type": "string",
            "enum": [
              "asc",
              "desc"
            ]
          }
        }
      },
      "PaymentAppliedQuery": {
        "type": "object",
        "required": [
          "sort",
          "search",
          "ignoredFilters"
        ],
        "properties": {
          "sort": {
            "type": "array",
            "maxItems": 20,
            "items": {
              "$ref": "#/components/schemas/PaymentSortField"
            }
          },
          "search": {
            "type": "boolean"
          },
          "ignoredFilters": {
            "type": "array",
            "maxItems": 100,
            "items": {
              "$ref": "#/components/schemas/Text"
            }
          }
        }
      },
      "PaymentPage": {
        "type": "object",
        "required": [
          "items",
          "applied",
          "asOf"
        ],
        "properties": {
          "items": {
            "type": "array",
            "maxItems": 1000,
            "items": {
              "$ref": "#/components/schemas/AccountPayment"
            }
          },
          "next": {
            "$ref": "#/components/schemas/Text",
            "description": "Cursor; absent on the last page"
          },
          "prev": {
            "$ref": "#/components/schemas/Text",
            "description": "Cursor; absent on the first page"
          },
          "applied": {
            "$ref": "#/components/schemas/PaymentAppliedQuery"
          },
          "asOf": {
            "$ref": "#/components/schemas/Instant"
          }
        }
      },
      "AccountQuotedMethod": {
        "type": "object",
        "required": [
          "type",
          "usable"
        ],
        "properties": {
          "type": {
            "$ref": "#/components/schemas/PaymentMethodType"
          },
          "methodId": {
            "$ref": "#/components/schemas/Id",
            "description": "Where the entry is about a stored method"
          },
          "usable": {
            "type": "boolean"
          },
          "reason": {
            "$ref": "#/components/schemas/Text",
            "description": "Why not: cardLimit, cardIneligible, currency, country; of a stored one also expired, unverified, disabled"
          },
          "limit": {
            "$ref": "#/components/schemas/Money"
          }
        }
      },
      "AccountQuotedItem": {
        "type": "object",
        "description": "`amount` is what is settled; `reward` and `credit` are the parts of it that are not charged",
        "required": [
          "invoiceId",
          "amount"
        ],
        "properties": {
          "invoiceId": {
            "$ref": "#/components/schemas/Id"
          },
          "invoiceNumber": {
            "$ref": "#/components/schemas/Text"
          },
          "amount": {
            "$ref": "#/components/schemas/Money"
          },
          "reward": {
            "$ref": "#/components/schemas/Money"
          },
          "credit": {
            "$ref": "#/components/schemas/Money"
          }
        }
      },
      "PayDates": {
        "type": "object",
        "description": "Equal where only today is possible",
        "required": [
          "earliest",
          "latest"
        ],
        "properties": {
          "earliest": {
            "$ref": "#/components/schemas/LocalDate"
          },
          "latest": {
            "$ref": "#/components/schemas/LocalDate"
          }
        }
      },
      "AccountQuote": {
        "type": "object",
        "required": [
          "id",
          "payee",
          "items",
          "gross",
          "total",
          "payDate",
          "methods"
        ],
        "properties": {
          "id": {
            "$ref": "#/components/schemas/Id",
            "description": "What the customer agrees to; sent back with the payment"
          },
          "payee": {
            "$ref": "#/components/schemas/Text"
          },
          "items": {
            "type": "array",
            "maxItems": 250,
            "items": {
              "$ref": "#/components/schemas/AccountQuotedItem"
            }
          },
          "gross": {
            "$ref": "#/components/schemas/Money"
          },
          "rewards": {
            "$ref": "#/components/schemas/Money"
          },
          "surcharge": {
            "$ref": "#/components/schemas/Money"
          },
          "total": {
            "$ref": "#/components/schemas/Money"
          },
          "payDate": {
            "$ref": "#/components/schemas/LocalDate"
          },
          "methods": {
            "type": "array",
            "maxItems": 100,
            "items": {
              "$ref": "#/components/schemas/AccountQuotedMethod"
            }
          },
          "messages": {
            "type": "array",
            "maxItems": 100,
            "items": {
              "$ref": "#/components/schemas/QuoteMessage"
            }
          },
          "credits": {
            "type": "array",
            "maxItems": 1000,
            "items": {
              "$ref": "#/components/schemas/CreditUse"
            }
          },
          "creditsTotal": {
            "$ref": "#/components/schemas/Money"
          },
          "storedMethods": {
            "type": "array",
            "maxItems": 1000,
            "items": {
              "$ref": "#/components/schemas/AccountQuotedMethod"
            }
          },
          "dates": {
            "$ref": "#/components/schemas/PayDates"
          },
          "approvalRequired": {
            "type": "boolean"
          },
          "cardIneligible": {
            "type": "array",
            "maxItems": 250,
            "items": {
              "$ref": "#/components/schemas/Id"
            },
            "description": "Invoices of this quote that no card may pay"
          },
          "settlesWithinDays": {
            "$ref": "#/components/schemas/Count",
            "description": "Business days until a debit is confirmed"
          }
        }
      },
      "Expiry": {
        "type": "object",
        "required": [
          "month",
          "year"
        ],
        "properties": {
          "month": {
            "$ref": "#/components/schemas/Count"
          },
          "year": {
            "$ref": "#/components/schemas/Count"
          }
        }
      },
      "Mandate": {
        "type": "object",
        "required": [
          "id",
          "scheme",
          "reference",
          "signedAt",
          "signedBy",
          "text",
          "status"
        ],
        "properties": {
          "id": {
            "$ref": "#/components/schemas/Id"
          },
          "scheme": {
            "$ref": "#/components/schemas/MandateScheme"
          },
          "reference": {
            "$ref": "#/components/schemas/Text"
          },
          "creditorId": {
            "$ref": "#/components/schemas/Text"
          },
          "signedAt": {
            "$ref": "#/components/schemas/Instant"
          },
          "signedBy": {
            "$ref": "#/components/schemas/Text"
          },
          "text": {
            "$ref": "#/components/schemas/Text",
            "description": "What was agreed to"
          },
          "status": {
            "$ref": "#/components/schemas/MandateStatus"
          }
        }
      },
      "MethodUse": {
        "type": "object",
        "required": [
          "autopayRules",
          "scheduled"
        ],
        "properties": {
          "autopayRules": {
            "$ref": "#/components/schemas/Count"
          },
          "scheduled": {
            "$ref": "#/components/schemas/Count"
          }
        }
      },
      "PaymentMethod": {
        "type": "object",
        "required": [
          "id",
          "owner",
          "type",
          "status",
          "isDefault",
          "usedBy",
          "version"
        ],
        "properties": {
          "id": {
            "$ref": "#/components/schemas/Id"
          },
          "owner": {
            "$ref": "#/components/schemas/MethodOwner"
          },
          "accountId": {
            "$ref": "#/components/schemas/Id"
          },
          "type": {
            "$ref": "#/components/schemas/PaymentMethodType"
          },
          "funding": {
            "$ref": "#/components/schemas/CardFunding"
          },
          "brand": {
            "$ref": "#/components/schemas/Text"
          },
          "last4": {
            "$ref": "#/components/schemas/Text"
          },
          "holder": {
            "$ref": "#/components/schemas/Text"
          },
          "bankName": {
            "$ref": "#/components/schemas/Text"
          },
          "nickname": {
            "$ref": "#/components/schemas/Text"
          },
          "expiry": {
            "$ref": "#/components/schemas/Expiry"
          },
          "country": {
            "$ref": "#/components/schemas/CountryCode"
          },
          "currencies": {
            "type": "array",
            "maxItems": 300,
            "items": {
              "$ref": "#/components/schemas/CurrencyCode"
            }
          },
          "status": {
            "$ref": "#/components/schemas/MethodStatus"
          },
          "isDefault": {
            "type": "boolean"
          },
          "mandate": {
            "$ref": "#/components/schemas/Mandate"
          },
          "usedBy": {
            "$ref": "#/components/schemas/MethodUse"
          },
          "version": {
            "$ref": "#/components/schemas/Count"
          }
        }
      },
      "PaymentMethodList": {
        "type": "object",
        "required": [
          "items"
        ],
        "properties": {
          "items": {
            "type": "array",
            "maxItems": 1000,
            "items": {
              "$ref": "#/components/schemas/PaymentMethod"
            }
          }
        }
      },
      "Credit": {
        "type": "object",
        "required": [
          "id",
          "number",
          "kind",
          "accountId",
          "currency",
          "original",
          "remaining",
          "status",
          "issuedOn"
        ],
        "properties": {
          "id": {
            "$ref": "#/components/schemas/Id"
          },
          "number": {
            "$ref": "#/components/schemas/Text"
          },
          "kind": {
            "$ref": "#/components/schemas/CreditKind"
          },
          "accountId": {
            "$ref": "#/components/schemas/Id"
          },
          "currency": {
            "$ref": "#/components/schemas/CurrencyCode"
          },
          "original": {
            "$ref": "#/components/schemas/Money",
            "description": "Positive"
          },
          "remaining": {
            "$ref": "#/components/schemas/Money",
            "description": "Positive; what can still be applied"
          },
          "status": {
            "$ref": "#/components/schemas/CreditStatus"
          },
          "usableFrom": {
            "$ref": "#/components/schemas/LocalDate"
          },
          "issuedOn": {
            "$ref": "#/components/schemas/LocalDate"
          },
          "relatedInvoiceId": {
            "$ref": "#/components/schemas/Id"
          },
          "disputeId": {
            "$ref": "#/components/schemas/Id"
          }
        }
      },
      "Reward": {
        "type": "object",
        "required": [
          "code",
          "program",
          "currency",
          "remaining",
          "eligibleInvoiceKinds",
          "status"
        ],
        "properties": {
          "code": {
            "$ref": "#/components/schemas/Text"
          },
          "program": {
            "$ref": "#/components/schemas/Text"
          },
          "currency": {
            "$ref": "#/components/schemas/CurrencyCode"
          },
          "remaining": {
            "$ref": "#/components/schemas/Money"
          },
          "expires": {
            "$ref": "#/components/schemas/LocalDate"
          },
          "eligibleInvoiceKinds": {
            "type": "array",
            "maxItems": 100,
            "items": {
              "$ref": "#/components/schemas/Text"
            }
          },
          "status": {
            "$ref": "#/components/schemas/RewardStatus"
          }
        }
      },
      "CreditList": {
        "type": "object",
        "required": [
          "credits",
          "rewards"
        ],
        "properties": {
          "credits": {
            "type": "array",
            "maxItems": 1000,
            "items": {
              "$ref": "#/components/schemas/Credit"
            }
          },
          "rewards": {
            "type": "array",
            "maxItems": 1000,
            "items": {
              "$ref": "#/components/schemas/Reward"
            }
          }
        }
      },
      "DashboardTotals": {
        "type": "object",
        "required": [
          "currency",
          "due",
          "dueCount",
          "overdue",
          "overdueCount",
          "dueSoon",
          "dueSoonCount",
          "scheduled",
          "scheduledCount",
          "credits"
        ],
        "properties": {
          "currency": {
            "$ref": "#/components/schemas/CurrencyCode"
          },
          "due": {
            "$ref": "#/components/schemas/Money"
          },
          "dueCount": {
            "$ref": "#/components/schemas/Count"
          },
          "overdue": {
            "$ref": "#/components/schemas/Money"
          },
          "overdueCount": {
            "$ref": "#/components/schemas/Count"
          },
          "dueSoon": {
            "$ref": "#/components/schemas/Money",
            "description": "Due today or within seven days"
          },
          "dueSoonCount": {
            "$ref": "#/components/schemas/Count"
          },
          "scheduled": {
            "$ref": "#/components/schemas/Money"
          },
          "scheduledCount": {
            "$ref": "#/components/schemas/Count"
          },
          "credits": {
            "$ref": "#/components/schemas/Money",
            "description": "Apart from what is due; never netted"
          }
        }
      },
      "Task": {
        "type": "object",
        "required": [
          "id",
          "kind",
          "severity"
        ],
        "properties": {
          "id": {
            "$ref": "#/components/schemas/Id"
          },
          "kind": {
            "$ref": "#/components/schemas/TaskKind"
          },
          "severity": {
            "$ref": "#/components/schemas/TaskSeverity"
          },
          "targetId": {
            "$ref": "#/components/schemas/Id",
            "description": "What it is about: an invoice, a payment, a method"
          },
          "params": {
            "type": "object",
            "additionalProperties": {
              "$ref": "#/components/schemas/MessageParam"
            }
          }
        }
      },
      "Dashboard": {
        "type": "object",
        "required": [
          "accountCount",
          "totals",
          "tasks",
          "latest",
          "asOf"
        ],
        "properties": {
          "userName": {
            "$ref": "#/components/schemas/Text"
          },
          "companyName": {
            "$ref": "#/components/schemas/Text"
          },
          "accountCount": {
            "$ref": "#/components/schemas/Count"
          },
          "totals": {
            "type": "array",
            "maxItems": 300,
            "items": {
              "$ref": "#/components/schemas/DashboardTotals"
            }
          },
          "tasks": {
            "type": "array",
            "maxItems": 1000,
            "items": {
              "$ref": "#/components/schemas/Task"
            }
          },
          "latest": {
            "type": "array",
            "maxItems": 5,
            "items": {
              "$ref": "#/components/schemas/InvoiceListItem"
            }
          },
          "asOf": {
            "$ref": "#/components/schemas/Instant"
          }
        }
      },
      "DocumentSelectionInput": {
        "type": "object",
        "description": "Invoices by id and all of a selection, at least one of the two",
        "properties": {
          "invoiceIds": {
            "type": "array",
            "minItems": 1,
            "maxItems": 1000,
            "items": {
              "$ref": "#/components/schemas/Id"
            }
          },
          "selectionToken": {
            "type": "string",
            "minLength": 1,
            "maxLength": 1000,
            "description": "Of `POST /invoices/selections`"
          },
          "exceptIds": {
            "type": "array",
            "maxItems": 1000,
            "items": {
              "$ref": "#/components/schemas/Id"
            },
            "description": "Without these"
          }
        }
      },
      "DownloadInput": {
        "type": "object",
        "required": [
          "format",
          "packaging",
          "locale"
        ],
        "properties": {
          "invoiceIds": {
            "type": "array",
            "minItems": 1,
            "maxItems": 1000,
            "items": {
              "$ref": "#/components/schemas/Id"
            }
          },
          "selectionToken": {
            "type": "string",
            "minLength": 1,
            "maxLength": 1000,
            "description": "Of `POST /invoices/selections`"
          },
          "exceptIds": {
            "type": "array",
            "maxItems": 1000,
            "items": {
              "$ref": "#/components/schemas/Id"
            },
            "description": "Without these"
          },
          "format": {
            "$ref": "#/components/schemas/DocumentFormat"
          },
          "detail": {
            "$ref": "#/components/schemas/DocumentDetail",
            "description": "PDF only"
          },
          "packaging": {
            "$ref": "#/components/schemas/DocumentPackaging"
          },
          "locale": {
            "type": "string",
            "minLength": 2,
            "maxLength": 40,
            "pattern": "^[A-Za-z0-9-]+$",
            "description": "BCP 47, for what people read"
          }
        }
      },
      "FormatOffer": {
        "type": "object",
        "required": [
          "format",
          "available"
        ],
        "properties": {
          "format": {
            "$ref": "#/components/schemas/DocumentFormat"
          },
          "available": {
            "$ref": "#/components/schemas/Count",
            "description": "How many of the invoices have it"
          }
        }
      },
      "DownloadOffer": {
        "type": "object",
        "required": [
          "formats",
          "count",
          "max",
          "asyncAbove"
        ],
        "properties": {
          "formats": {
            "type": "array",
            "maxItems": 50,
            "items": {
              "$ref": "#/components/schemas/FormatOffer"
            }
          },
          "count": {
            "$ref": "#/components/schemas/Count",
            "description": "Invoices asked about"
          },
          "max": {
            "$ref": "#/components/schemas/Count",
            "description": "Most that one job may have"
          },
          "asyncAbove": {
            "$ref": "#/components/schemas/Count",
            "description": "Above it the work goes on in the background"
          },
          "totals": {
            "type": "array",
            "maxItems": 200,
            "items": {
              "$ref": "#/components/schemas/Money"
            },
            "description": "What the invoices come to, one sum each currency"
          }
        }
      },
      "SkippedInvoice": {
        "type": "object",
        "required": [
          "invoiceId",
          "reason"
        ],
        "properties": {
          "invoiceId": {
            "$ref": "#/components/schemas/Id"
          },
          "number": {
            "$ref": "#/components/schemas/Text"
          },
          "reason": {
            "$ref": "#/components/schemas/SkipReason"
          }
        }
      },
      "DownloadProgress": {
        "type": "object",
        "required": [
          "done",
          "total"
        ],
        "properties": {
          "done": {
            "$ref": "#/components/schemas/Count"
          },
          "total": {
            "$ref": "#/components/schemas/Count"
          }
        }
      },
      "DownloadJob": {
        "type": "object",
        "required": [
          "id",
          "status",
          "format",
          "packaging",
          "progress",
          "createdAt",
          "skipped"
        ],
        "properties": {
          "id": {
            "$ref": "#/components/schemas/Id"
          },
          "status": {
            "$ref": "#/components/schemas/DownloadStatus"
          },
          "format": {
            "$ref": "#/components/schemas/DocumentFormat"
          },
          "detail": {
            "$ref": "#/components/schemas/DocumentDetail"
          },
          "packaging": {
            "$ref": "#/components/schemas/DocumentPackaging"
          },
          "progress": {
            "$ref": "#/components/schemas/DownloadProgress",
            "description": "In invoices"
          },
          "createdAt": {
            "$ref": "#/components/schemas/Instant"
          },
          "fileName": {
            "$ref": "#/components/schemas/Text",
            "description": "Once ready"
          },
          "bytes": {
            "$ref": "#/components/schemas/Count",
            "description": "Once ready"
          },
          "expiresAt": {
            "$ref": "#/components/schemas/Instant",
            "description": "Until when the file can be fetched"
          },
          "skipped": {
            "type": "array",
            "maxItems": 1000,
            "items": {
              "$ref": "#/components/schemas/SkippedInvoice"
            }
          }
        }
      },
      "PaymentFieldsSetup": {
        "type": "object",
        "required": [
          "frameUrl",
          "provider",
          "version"
        ],
        "properties": {
          "frameUrl": {
            "$ref": "#/components/schemas/Url"
          },
          "provider": {
            "$ref": "#/components/schemas/Text"
          },
          "version": {
            "$ref": "#/components/schemas/Text",
            "description": "Major version of the frame protocol"
          }
        }
      },
      "AcceptedMethod": {
        "type": "object",
        "required": [
          "type"
        ],
        "properties": {
          "type": {
            "$ref": "#/components/schemas/PaymentMethodType"
          },
          "brands": {
            "type": "array",
            "maxItems": 100,
            "items": {
              "$ref": "#/components/schemas/Text"
            }
          },
          "currencies": {
            "type": "array",
            "maxItems": 300,
            "items": {
              "$ref": "#/components/schemas/CurrencyCode"
            }
          },
          "min": {
            "$ref": "#/components/schemas/Money"
          },
          "max": {
            "$ref": "#/components/schemas/Money"
          },
          "surcharge": {
            "$ref": "#/components/schemas/Percent"
          }
        }
      },
      "Remittance": {
        "type": "object",
        "required": [
          "kind",
          "beneficiary"
        ],
        "properties": {
          "kind": {
            "$ref": "#/components/schemas/RemittanceKind"
          },
          "currency": {
            "$ref": "#/components/schemas/CurrencyCode"
          },
          "beneficiary": {
            "$ref": "#/components/schemas/Text"
          },
          "bank": {
            "$ref": "#/components/schemas/Text"
          },
          "iban": {
            "$ref": "#/components/schemas/Text"
          },
          "account": {
            "$ref": "#/components/schemas/Text"
          },
          "bic": {
            "$ref": "#/components/schemas/Text"
          },
          "routing": {
            "$ref": "#/components/schemas/Text"
          },
          "address": {
            "$ref": "#/components/schemas/Party"
          },
          "referenceFormat": {
            "$ref": "#/components/schemas/ReferenceFormat"
          },
          "expectedDays": {
            "$ref": "#/components/schemas/Count"
          }
        }
      },
      "PrintFee": {
        "type": "object",
        "required": [
          "amount",
          "perInvoice",
          "effectiveFrom",
          "avoidBy",
          "lineLabel"
        ],
        "properties": {
          "amount": {
            "$ref": "#/components/schemas/Money"
          },
          "perInvoice": {
            "type": "boolean"
          },
          "effectiveFrom": {
            "$ref": "#/components/schemas/LocalDate"
          },
          "avoidBy": {
            "$ref": "#/components/schemas/LocalDate"
          },
          "lineLabel": {
            "$ref": "#/components/schemas/Text"
          }
        }
      },
      "CountryProfile": {
        "type": "object",
        "required": [
          "country",
          "currencies",
          "onlinePayment",
          "methods",
          "remittance",
          "support"
        ],
        "properties": {
          "country": {
            "$ref": "#/components/schemas/CountryCode"
          },
          "currencies": {
            "type": "array",
            "maxItems": 300,
            "items": {
              "$ref": "#/components/schemas/CurrencyCode"
            }
          },
          "onlinePayment": {
            "type": "boolean"
          },
          "methods": {
            "type": "array",
            "maxItems": 100,
            "items": {
              "$ref": "#/components/schemas/AcceptedMethod"
            }
          },
          "remittance": {
            "type": "array",
            "maxItems": 100,
            "items": {
              "$ref": "#/components/schemas/Remittance"
            }
          },
          "printFee": {
            "$ref": "#/components/schemas/PrintFee"
          },
          "support": {
            "$ref": "#/components/schemas/SupportContact"
          },
          "notes": {
            "type": "array",
            "maxItems": 100,
            "items": {
              "$ref": "#/components/schemas/Text"
            }
          }
        }
      },
      "GuestPolicy": {
        "type": "object",
        "required": [
          "fields"
        ],
        "properties": {
          "fields": {
            "type": "array",
            "maxItems": 20,
            "items": {
              "$ref": "#/components/schemas/GuestFactName"
            }
          },
          "specimenUrl": {
            "$ref": "#/components/schemas/Url"
          }
        }
      },
      "PaymentPolicy": {
        "type": "object",
        "required": [
          "partial",
          "cardLimits",
          "maxInvoices"
        ],
        "properties": {
          "partial": {
            "$ref": "#/components/schemas/PartialPayment"
          },
          "cardLimits": {
            "type": "array",
            "maxItems": 300,
            "items": {
              "$ref": "#/components/schemas/Money"
            }
          },
          "maxInvoices": {
            "$ref": "#/components/schemas/Count"
          }
        }
      },
      "Policy": {
        "type": "object",
        "required": [
          "billerName",
          "billerTimeZone",
          "today",
          "guest",
          "payment"
        ],
        "properties": {
          "billerName": {
            "$ref": "#/components/schemas/Text"
          },
          "billerTimeZone": {
            "$ref": "#/components/schemas/Text"
          },
          "today": {
            "$ref": "#/components/schemas/LocalDate"
          },
          "guest": {
            "$ref": "#/components/schemas/GuestPolicy"
          },
          "temporaryAccountPattern": {
            "$ref": "#/components/schemas/Text"
          },
          "payment": {
            "$ref": "#/components/schemas/PaymentPolicy"
          },
          "registerUrl": {
            "$ref": "#/components/schemas/Url"
          },
          "features": {
            "type": "object",
            "additionalProperties": {
              "type": "boolean"
            }
          }
        }
      },
      "BillingTerms": {
        "type": "object",
        "required": [
          "policy",
          "profile"
        ],
        "properties": {
          "policy": {
            "$ref": "#/components/schemas/Policy"
          },
          "profile": {
            "$ref": "#/components/schemas/CountryProfile"
          }
        }
      },
      "SessionSubject": {
        "type": "object",
        "required": [
          "userId",
          "email"
        ],
        "properties": {
          "userId": {
            "$ref": "#/components/schemas/Id"
          },
          "email": {
            "$ref": "#/components/schemas/Text"
          },
          "displayName": {
            "$ref": "#/components/schemas/Text"
          },
          "companyName": {
            "$ref": "#/components/schemas/Text"
          }
        }
      },
      "Session": {
        "type": "object",
        "required": [
          "kind",
          "permissions",
          "expiresAt"
        ],
        "properties": {
          "kind": {
            "type": "string",
            "enum": [
              "user",
              "guest"
            ]
          },
          "permissions": {
            "type": "array",
            "maxItems": 1000,
            "items": {
              "$ref": "#/components/schemas/Permission"
            }
          },
          "expiresAt": {
            "$ref": "#/components/schemas/Instant"
          },
          "asOf": {
            "$ref": "#/components/schemas/Instant",
            "description": "When this was answered",
            "by the clock of `expiresAt`; the device’s own may be wrong": null
          },
          "subject": {
            "$ref": "#/components/schemas/SessionSubject"
          },
          "locale": {
            "$ref": "#/components/schemas/Text"
          },
          "warnSeconds": {
            "$ref": "#/components/schemas/Count",
            "description": "How long before the end the customer is asked to stay; 60 where absent"
          },
          "token": {
            "$ref": "#/components/schemas/Text",
            "description": "Guest only, in the answers of the guest operations"
          },
          "guestInvoiceId": {
            "$ref": "#/components/schemas/Id"
          }
        }
      },
      "GuestFacts": {
        "type": "object",
        "required": [
          "facts"
        ],
        "properties": {
          "facts": {
            "type": "object",
            "description": "By the names of `GuestFactName`; as typed",
            "additionalProperties": {
              "type": "string",
              "maxLength": 200
            }
          },
          "readings": {
            "type": "object",
            "description": "For amounts every plain-decimal reading that the typed text allows, at most two",
            "additionalProperties": {
              "type": "array",
              "maxItems": 2,
              "items": {
                "type": "string",
                "maxLength": 40
              }
            }
          }
        }
      },
      "GuestInvoice": {
        "type": "object",
        "required": [
          "session",
          "invoice"
        ],
        "properties": {
          "session": {
            "$ref": "#/components/schemas/Session"
          },
          "invoice": {
            "$ref": "#/components/schemas/InvoiceSummary"
          },
          "terms": {
            "$ref": "#/components/schemas/BillingTerms"
          }
        }
      },
      "PayLink": {
        "type": "object",
        "required": [
          "token"
        ],
        "properties": {
          "token": {
            "type": "string",
            "minLength": 1,
            "maxLength": 1000
          }
        }
      },
      "GroupCapability": {
        "type": "object",
        "properties": {
          "ops": {
            "type": "array",
            "maxItems": 100,
            "items": {
              "$ref": "#/components/schemas/Text"
            }
          },
          "sort": {
            "type": "array",
            "maxItems": 100,
            "items": {
              "$ref": "#/components/schemas/Text"
            }
          },
          "filter": {
            "type": "array",
            "maxItems": 100,
            "items": {
              "$ref": "#/components/schemas/Text"
            }
          },
          "maxPageSize": {
            "$ref": "#/components/schemas/Count"
          },
          "reason": {
            "$ref": "#/components/schemas/Text",
            "description": "Why the group is limited"
          }
        }
      },
      "BackendInfo": {
        "type": "object",
        "required": [
          "name"
        ],
        "properties": {
          "name": {
            "$ref": "#/components/schemas/Text"
          },
          "version": {
            "$ref": "#/components/schemas/Text"
          }
        }
      },
      "Capabilities": {
        "type": "object",
        "required": [
          "contract",
          "backend",
          "groups"
        ],
        "properties": {
          "contract": {
            "type": "string",
            "const": "1"
          },
          "backend": {
            "$ref": "#/components/schemas/BackendInfo"
          },
          "groups": {
            "type": "object",
            "description": "By name: terms, session, guest, invoices, payments, accounts, plans, views, paymentMethods, credits, dashboard, documents, live",
            "additionalProperties": {
              "$ref": "#/components/schemas/GroupCapability"
            }
          }
        }
      },
      "FieldFault": {
        "type": "object",
        "required": [
          "pointer",
          "code"
        ],
        "properties": {
          "pointer": {
            "$ref": "#/components/schemas/Text",
            "description": "JSON pointer into the request body"
          },
          "code": {
            "$ref": "#/components/schemas/Text"
          }
        }
      },
      "ProblemParam": {
        "oneOf": [
          {
            "$ref": "#/components/schemas/Text"
          },
          {
            "type": "number"
          }
        ]
      },
      "Problem": {
        "type": "object",
        "description": "RFC 9457",
        "required": [
          "code"
        ],
        "properties": {
          "type": {
            "$ref": "#/components/schemas/Text"
          },
          "title": {
            "$ref": "#/components/schemas/Text",
            "description": "For developers; never shown"
          },
          "status": {
            "$ref": "#/components/schemas/Count"
          },
          "code": {
            "$ref": "#/components/schemas/ErrorCode"
          },
          "retryable": {
            "type": "boolean"
          },
          "correlationId": {
            "$ref": "#/components/schemas/Text"
          },
          "errors": {
            "type": "array",
            "maxItems": 1000,
            "items": {
              "$ref": "#/components/schemas/FieldFault"
            }
          },
          "params": {
            "type": "object",
            "description": "Values for the words: `left`, `reason`, `currency`, ...",
            "additionalProperties": {
              "$ref": "#/components/schemas/ProblemParam"
            }
          },
          "quote": {
            "$ref": "#/components/schemas/Quote",
            "description": "With `quote_changed`; all of `AccountQuote` for a signed-in customer"
          },
          "payment": {
            "$ref": "#/components/schemas/PaymentOutcome",
            "description": "With `already_paid`; all of `AccountPayment` for a signed-in customer"
          }
        }
      }
    }
  }
};
